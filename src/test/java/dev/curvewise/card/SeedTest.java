package dev.curvewise.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.curvewise.problem.Loaded;
import dev.curvewise.series.Range;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The card the project started from loads as it is.
final class SeedTest {

    @TempDir
    Path folder;

    @Test
    void loadsAsItIsAndWithOtherLineEnds() throws IOException {
        Path seeds = Path.of(System.getProperty("curvewise.seeds", "../shared/seeds"));
        assumeTrue(Files.isDirectory(seeds), "the documents the project started from are not here");
        Path seed;
        try (Stream<Path> files = Files.list(seeds)) {
            seed = files.filter(f -> f.getFileName().toString().startsWith("000"))
                    .findFirst()
                    .orElseThrow();
        }
        String text = Files.readString(seed);
        Files.writeString(folder.resolve(seed.getFileName().toString()), text);

        Loaded<Library> read = CardReader.read(List.of(folder));

        assertThat(read.problems()).isEmpty();
        MetricCard card = read.found().orElseThrow().card("kl").orElseThrow();
        assertThat(card.aliases()).containsExactly("kl", "approx_kl", "policy/approx_kl");
        assertThat(card.whatToLookFor()).hasSize(3);
        assertThat(card.yDomain()).isEqualTo(new Range(0, 30));
        assertThat(card.scenarios())
                .extracting(Scenario::label)
                .containsExactly("Healthy", "KL Explosion", "No Learning");
        assertThat(card.scenarios())
                .allMatch(s -> s.curves().getFirst().points().size() == 11);
        assertThat(CardParser.parse("\uFEFF" + text.replace("\n", "\r\n"), card.file())
                        .value())
                .isEqualTo(card);
    }
}
