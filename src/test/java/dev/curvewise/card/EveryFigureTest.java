package dev.curvewise.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every figure of a page that [FigureScope] finds is computed, by the tests of the worked examples or in the page's
/// [FigureSheet], or is said there to be given, with a reason. So a new figure fails until somebody has said where it
/// is from.
final class EveryFigureTest {

    private static final Path METRICS = Path.of("metrics");

    @ParameterizedTest
    @MethodSource("pages")
    void isComputedOrGiven(String page) throws IOException {
        String file = Files.readString(METRICS.resolve(page + ".md"));
        List<String> known = new ArrayList<>(FigureSheet.of(page).texts());
        computed(page).forEach(known::add);

        assertThat(FigureScope.unknown(file.substring(file.indexOf("\n---", 3) + 4), known))
                .isEmpty();
    }

    /// A line of a sheet that the page does not say is a wrong figure, or an old one.
    @ParameterizedTest
    @MethodSource("pages")
    void whatTheSheetSaysIsOnThePage(String page) throws IOException {
        FigureSheet sheet = FigureSheet.of(page);
        String file = Files.readString(METRICS.resolve(page + ".md"));

        assertThat(sheet.unreasoned()).isZero();
        assertThat(sheet.texts()).filteredOn(text -> !file.contains(text)).isEmpty();
    }

    @Test
    void aFigureThatNobodyAnswersForIsFound() {
        String page = """
                It takes 3 steps, and 12 more.

                | n | error |
                | --- | ---: |
                | 16 | 0.1 |
                | 64 | 0.05 |

                **A worked example.** Of 6 answers 2 are cut, a third. The loss is 0.69.
                """;

        assertThat(FigureScope.unknown(page, List.of("| 16 | 0.1 |", "Of 6 answers")))
                .extracting(found -> found.substring(found.indexOf('[') + 1, found.indexOf(']')))
                .containsExactly("64", "0.05", "2", "0.69");
    }

    @Test
    void aSheetComputesWhatItSays() {
        assertThat(FigureSheet.parse("""
                        # a remark
                        because the input of an example
                        given rewards 1, 0, 0, 1
                        shows $s = «sd(1,0,0,1):4»$ and the mean «mean(1,0,0,1)»
                        shows a drop of «2-3.5:1», or $«2-3.5:+1»$, not «0.25:+2»
                        """))
                .isEqualTo(new FigureSheet(
                        List.of(
                                "rewards 1, 0, 0, 1",
                                "$s = 0.5774$ and the mean 0.5",
                                "a drop of −1.5, or $-1.5$, not +0.25"),
                        0));
        assertThat(FigureSheet.parse("given 7 dwarfs").unreasoned()).isOne();
        assertThatThrownBy(() -> FigureSheet.parse("guess 7 dwarfs")).hasMessageContaining("guess");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1 + 2 * 3; 7",
                "(1 + 2) * 3; 9",
                "-2^2; -4",
                "2^-1; 0.5",
                "8 / 4 / 2; 1",
                "7 - 4 - 2; 1",
                "ln(exp(2)); 2",
                "sigmoid(0); 0.5",
                "var(10, 12, 8, 14); 5",
                "max(1, 3, 2) - min(1, 3); 2"
            })
    void arithmeticIsThatOfPaper(String text, double value) {
        assertThat(Arithmetic.of(text)).isCloseTo(value, org.assertj.core.data.Offset.offset(1e-12));
    }

    private static Stream<String> computed(String page) {
        return Stream.of(
                        WorkedExamplesPolicyTest.computed(),
                        WorkedExamplesPreferenceTest.computed(),
                        WorkedExamplesRewardTest.computed())
                .flatMap(texts -> texts)
                .map(Arguments::get)
                .filter(pair -> page.equals(pair[0]))
                .map(pair -> String.valueOf(pair[1]));
    }

    static Stream<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(METRICS)) {
            return files
                    .filter(file -> file.toString().endsWith(".md"))
                    .map(file -> METRICS.relativize(file)
                            .toString()
                            .replace('\\', '/')
                            .replace(".md", ""))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
