package dev.curvewise.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each wrong card of `cards/problems` is answered by exactly the problems in the `.txt` beside it.
final class ProblemGoldenTest {

    private static final Path CASES = Path.of("src", "test", "resources", "cards", "problems");

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysExactlyThis(Path file) throws IOException {
        String name = CASES.relativize(file).toString().replace('\\', '/');
        String said = CardParser.parse(Files.readString(file), name).problems().stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n", "", "\n"));
        Path golden = file.resolveSibling(file.getFileName().toString().replace(".md", ".txt"));
        if (Boolean.getBoolean("curvewise.golden")) {
            Files.writeString(golden, said);
        }
        assertThat(said).isEqualTo(Files.readString(golden));
    }

    @Test
    void everyCaseHasItsAnswer() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(20);
    }
}
