package dev.curvewise.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The picture between the axes, held against pictures that were looked at. `-Dsurface.write=true` writes them anew;
/// what
/// was drawn instead of a golden picture lies in `target/surface`.
class SurfaceGoldenTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "surface");
    private static final Path DRAWN = Path.of("target", "surface");

    private final Map<String, HardCases.Case> cases = HardCases.all();

    static Set<String> names() {
        return HardCases.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void looksAsItDidWhenItWasLookedAt(String name) throws IOException {
        int[] pixels = drawn(name);
        if (Boolean.getBoolean("surface.write")) {
            write(GOLDEN.resolve(name + ".png"), pixels);
        }
        PictureDifference difference = PictureDifference.between(pixels, golden(name));
        if (!difference.isSame()) {
            write(DRAWN.resolve(name + ".png"), pixels);
        }
        assertThat(difference.isSame()).as("%s: %s", name, difference).isTrue();
    }

    @Test
    void everyGoldenPictureHasItsCase() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            List<String> names = files.map(file -> file.getFileName().toString().replace(".png", ""))
                    .toList();
            assertThat(new TreeSet<>(names)).isEqualTo(new TreeSet<>(names()));
        }
    }

    /// Each is a fault the comparison has to see: the same chart drawn with that fault.
    @ParameterizedTest
    @CsvSource({
        "a spike lost,           one-spike-among-many, noise",
        "a gap closed,           gaps,                 two-points",
        "a seam of another kind, nan-runs,             nan-runs-dense",
    })
    void anotherPictureIsToldApart(String fault, String name, String other) throws IOException {
        assertThat(PictureDifference.between(drawn(other), golden(name)).isSame())
                .as(fault)
                .isFalse();
    }

    @Test
    void aLineThatMovedByAPixelIsToldApart() throws IOException {
        int[] pixels = drawn("two-points");
        int[] moved = new int[pixels.length];
        System.arraycopy(pixels, 0, moved, HardCases.WIDTH, pixels.length - HardCases.WIDTH);
        assertThat(PictureDifference.between(moved, golden("two-points")).isSame())
                .isFalse();
    }

    @Test
    void aSpikeCutOffBelowItsTipIsToldApart() throws IOException {
        int[] pixels = drawn("one-spike-among-many");
        int[] cut = pixels.clone();
        // the five rows around the tip, which only the spike reaches, become background
        for (int row = 0; row < 12; row++) {
            for (int x = 0; x < HardCases.WIDTH; x++) {
                cut[row * HardCases.WIDTH + x] = pixels[0];
            }
        }
        assertThat(PictureDifference.between(cut, golden("one-spike-among-many"))
                        .isSame())
                .isFalse();
    }

    @Test
    void aSignOfNanThatIsMissingIsToldApart() throws IOException {
        int[] pixels = drawn("only-nan");
        int[] without = pixels.clone();
        int from = (HardCases.HEIGHT - 14) * HardCases.WIDTH;
        for (int i = from; i < without.length; i++) {
            // one sign of twenty
            without[i] = i % HardCases.WIDTH < 12 ? pixels[0] : pixels[i];
        }
        assertThat(PictureDifference.between(without, golden("only-nan")).isSame())
                .isFalse();
    }

    @Test
    void theLastBitsOfAColourDoNotCount() throws IOException {
        int[] pixels = drawn("noise");
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (pixels[i] & 0xff00ff00) | (pixels[i] & 0x00fe00fe);
        }
        assertThat(PictureDifference.between(pixels, golden("noise")).isSame()).isTrue();
    }

    private int[] drawn(String name) {
        HardCases.Case hard = cases.get(name);
        assertThat(hard).as(name).isNotNull();
        return hard == null ? new int[0] : hard.pixels();
    }

    private static int[] golden(String name) throws IOException {
        BufferedImage image = ImageIO.read(GOLDEN.resolve(name + ".png").toFile());
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static void write(Path file, int[] pixels) throws IOException {
        Files.createDirectories(file.getParent());
        BufferedImage image = new BufferedImage(HardCases.WIDTH, HardCases.HEIGHT, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, HardCases.WIDTH, HardCases.HEIGHT, pixels, 0, HardCases.WIDTH);
        ImageIO.write(image, "png", file.toFile());
    }
}
