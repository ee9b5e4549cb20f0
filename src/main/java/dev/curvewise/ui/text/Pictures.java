package dev.curvewise.ui.text;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Pattern;
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

    private static final long MOST_MEGABYTES = 8;
    private static final long MOST_MEGAPIXELS = 12;
    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+:.*");

    private final @Nullable Path folder;

    Pictures(@Nullable Path folder) {
        this.folder = folder;
    }

    /// Why a picture is not shown, as a sentence for the reader.
    private static final class NotShown extends Exception {

        private static final long serialVersionUID = 1;

        NotShown(String why) {
            super(why);
        }
    }

    /// The picture, or a line of text that stands for it and says why.
    Node show(Inline.Picture picture) {
        try {
            return new PictureView(load(picture.address()), picture);
        } catch (NotShown why) {
            return missing(picture, String.valueOf(why.getMessage()));
        } catch (IOException | InvalidPathException | SecurityException e) {
            return missing(picture, "It could not be read.");
        }
    }

    private static Label missing(Inline.Picture picture, String why) {
        String address = picture.address();
        String name = picture.alt().isBlank() ? address : picture.alt() + " (" + address + ")";
        Label label = new Label("Picture not shown: " + name + ". " + why, new FontIcon(Feather.IMAGE));
        label.getStyleClass().add("missing-picture");
        label.setWrapText(true);
        return label;
    }

    private Image load(String address) throws IOException, NotShown {
        Path file = find(address);
        if (Files.size(file) > MOST_MEGABYTES << 20) {
            throw new NotShown("It has more than " + MOST_MEGABYTES + " MB.");
        }
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".svg")) {
            throw new NotShown("SVG is not drawn here; save it as PNG.");
        }
        long pixels = pixels(file);
        if (pixels > MOST_MEGAPIXELS * 1_000_000) {
            throw new NotShown("It has more than " + MOST_MEGAPIXELS + " million pixels.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            Image image = new Image(in);
            if (pixels == 0 || image.isError() || image.getWidth() < 1) {
                throw new NotShown("It is not a PNG, JPEG, GIF or BMP picture.");
            }
            return image;
        }
    }

    private Path find(String address) throws IOException, NotShown {
        if (SCHEME.matcher(address).matches()) {
            throw new NotShown("Pictures come from the card's folder only.");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NotShown("Only a card in a folder can have pictures.");
        }
        Path root = folder.toRealPath();
        Path file = root.resolve(decoded(address)).normalize();
        if (!file.startsWith(root)) {
            throw new NotShown("It lies outside the card's folder.");
        }
        if (!Files.isRegularFile(file)) {
            throw new NotShown("There is no such file beside the card.");
        }
        // a symbolic link must not lead out of the folder either
        if (!file.toRealPath().startsWith(root)) {
            throw new NotShown("It lies outside the card's folder.");
        }
        return file;
    }

    /// Spaces are written `%20` in Markdown.
    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException plain) {
            return address;
        }
    }

    /// Width times height as the header says, so that a small file can not ask for a huge picture; 0 where it is no
    /// picture.
    private static long pixels(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return 0;
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
