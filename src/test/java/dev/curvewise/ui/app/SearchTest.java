package dev.curvewise.ui.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.curvewise.session.Place;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The search of the window, by keyboard alone.
@ExtendWith(ApplicationExtension.class)
class SearchTest {

    private OpenWindow open;
    private String beforeTheCards = "";

    @Start
    void start(Stage stage) {
        open = new OpenWindow(stage, OpenWindow.nothing());
        beforeTheCards = placeholder();
    }

    @Test
    void nothingIsSaidToBeMissingWhileCardsAreRead() {
        assertThat(beforeTheCards).isEqualTo("Reading cards…");
    }

    @Test
    void aSlashSearchesAndTheReasonIsShown(FxRobot robot) {
        open.untilCards();
        robot.type(KeyCode.SLASH).write("objective/kl");
        open.until(() -> first(robot).startsWith("KL divergence"));
        assertThat(first(robot)).contains("objective/kl");
        open.picture("search-log-name");
        robot.type(KeyCode.ENTER);
        open.until(() -> open.session().trail().current().equals(new Place.Card("kl")));
        assertThat(open.root().getScene().getFocusOwner().getId()).isEqualTo("page");
    }

    @Test
    void theWordsOfATextAreFoundAndQuoted(FxRobot robot) {
        open.untilCards();
        robot.type(KeyCode.SLASH).write("leash");
        open.until(() -> rows(robot).stream().anyMatch(row -> row.contains("leash")));
        open.picture("search-text");
    }

    @Test
    void theArrowsWalkTheFindingsAndLeadBackToTheWords(FxRobot robot) {
        open.untilCards();
        robot.type(KeyCode.SLASH).write("entropy");
        open.until(() -> first(robot).startsWith("Policy entropy"));
        robot.type(KeyCode.DOWN);
        open.until(() -> open.session().trail().current().equals(new Place.Card("entropy")));
        robot.type(KeyCode.DOWN);
        open.until(() -> !open.session().trail().current().equals(new Place.Card("entropy")));
        robot.type(KeyCode.UP);
        open.until(() -> open.session().trail().current().equals(new Place.Card("entropy")));
        robot.type(KeyCode.UP);
        open.until(() -> "search".equals(open.root().getScene().getFocusOwner().getId()));
        robot.type(KeyCode.ESCAPE);
        open.until(() -> rows(robot).getFirst().equals("Policy"));
    }

    @Test
    void whatIsNotThereIsNamed(FxRobot robot) {
        open.untilCards();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.window().toggleSidebar());
        robot.type(KeyCode.SLASH).write("qqq");
        open.until(() -> rows(robot).equals(List.of("Nothing matches “qqq”.")));
        open.picture("search-nothing");
    }

    private static String first(FxRobot robot) {
        List<String> rows = rows(robot);
        return rows.size() < 2 ? "" : rows.get(1);
    }

    /// What the rows that can be seen say, from the top.
    private static List<String> rows(FxRobot robot) {
        return robot.lookup("#contents .row-cell").queryAll().stream()
                .filter(cell -> cell.isVisible() && cell.getAccessibleText() != null)
                .sorted((a, b) -> Double.compare(top(a), top(b)))
                .map(Node::getAccessibleText)
                .collect(Collectors.toList());
    }

    private static double top(Node cell) {
        return cell.localToScene(cell.getLayoutBounds()).getMinY();
    }

    private String placeholder() {
        ListView<?> list = (ListView<?>) open.root().lookup("#contents");
        return ((Label) list.getPlaceholder()).getText();
    }
}
