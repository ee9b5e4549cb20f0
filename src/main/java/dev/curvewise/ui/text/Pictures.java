package dev.curvewise.ui.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Pictures from the folder of a card, and from nowhere else: no address, no path out of the folder, nothing too large.
final class Pictures {

    private static final long MOST_BYTES = 8L << 20;
    private static final long MOST_PIXELS = 12_000_000;

    private final @Nullable Path folder;

    Pictures(@Nullable Path folder) {
        this.folder = folder;
    }

    /// The picture, or a line of text that stands for it.
    Node show(Inline.Picture picture) {
        Optional<Image> image = load(picture.address());
        if (image.isPresent()) {
            return new PictureView(image.get(), picture);
        }
        String name = picture.alt().isBlank() ? picture.address() : picture.alt();
        Label label = new Label("Picture not shown: " + name, new FontIcon(Feather.IMAGE));
        label.getStyleClass().add("missing-picture");
        label.setWrapText(true);
        return label;
    }

    private Optional<Image> load(String address) {
        try {
            Path file = find(address);
            if (file == null || Files.size(file) > MOST_BYTES || pixels(file) > MOST_PIXELS) {
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(file)) {
                Image image = new Image(in);
                return image.isError() || image.getWidth() < 1 ? Optional.empty() : Optional.of(image);
            }
        } catch (IOException | InvalidPathException | SecurityException e) {
            return Optional.empty();
        }
    }

    private @Nullable Path find(String address) throws IOException {
        if (folder == null || !Files.isDirectory(folder)) {
            return null;
        }
        Path root = folder.toRealPath();
        Path file = root.resolve(address).normalize();
        if (!file.startsWith(root) || !Files.isRegularFile(file)) {
            return null;
        }
        // a symbolic link must not lead out of the folder either
        return file.toRealPath().startsWith(root) ? file : null;
    }

    /// Width times height as the header says, so that a small file can not ask for a huge picture.
    private static long pixels(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Long.MAX_VALUE;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return (long) reader.getWidth(0) * reader.getHeight(0);
            } finally {
                reader.dispose();
            }
        }
    }
}
