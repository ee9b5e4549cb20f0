package dev.curvewise.ui.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.card.CardParser;
import dev.curvewise.card.MetricCard;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileWalkTest {

    /// Tiles 0 to 4 of a first group and 5 to 8 of a second, three to a line.
    private static final TileWalk WALK = TileWalk.over(
            GalleryRow.of(List.of(new Gallery.Group("A", cards(5)), new Gallery.Group("B", cards(4))), 3));

    @ParameterizedTest
    @CsvSource({
        "-1, RIGHT, 0",
        "-1, DOWN, 0",
        "0, LEFT, 0",
        "0, RIGHT, 1",
        "2, RIGHT, 3",
        "8, RIGHT, 8",
        "0, DOWN, 3",
        "2, DOWN, 4",
        "4, DOWN, 6",
        "3, UP, 0",
        "5, UP, 3",
        "7, UP, 4",
        "0, UP, 0",
        "8, DOWN, 8",
        "8, UP, 5",
        "1, PAGE_DOWN, 8",
        "8, PAGE_UP, 0",
        "4, HOME, 0",
        "4, END, 8"
    })
    void leadsToTheTileOneExpects(int from, KeyCode key, int to) {
        assertThat(WALK.next(from, key)).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({"-1, RIGHT, -1", "-1, END, -1"})
    void staysNowhereWhereThereAreNoTiles(int from, KeyCode key, int to) {
        assertThat(TileWalk.over(List.of()).next(from, key)).isEqualTo(to);
    }

    private static List<MetricCard> cards(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> (MetricCard) CardParser.parse("---\nid: c" + i + "\nname: C\n---\n", "c" + i + ".md")
                        .found()
                        .orElseThrow())
                .toList();
    }
}
