package dev.curvewise.ui.card;

import dev.curvewise.card.CardSearch.Field;
import dev.curvewise.card.CardSearch.Hit;
import dev.curvewise.card.Excerpt;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;

/// One quiet line that says why the search found a page: the name it goes by in a log, or the words of its text.
final class WhyFound extends HBox {

    private final Text before = new Text();
    private final Text match = new Text();
    private final Label after = new Label();

    WhyFound() {
        getStyleClass().add("why-found");
        setMinWidth(0);
        before.getStyleClass().add("words");
        match.getStyleClass().addAll("words", "match");
        after.setMinWidth(0);
        after.setTextOverrun(OverrunStyle.ELLIPSIS);
        getChildren().addAll(before, match, after);
    }

    /// Whether there is more to say than that the page is called so.
    static boolean says(Hit hit) {
        boolean byName = hit.match().equals(hit.page().name())
                || hit.page()
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .contains(hit.query().strip().toLowerCase(Locale.ROOT));
        return hit.field() == Field.TEXT || !byName;
    }

    void show(Hit hit) {
        Excerpt excerpt = hit.excerpt();
        before.setText(source(hit.field()) + excerpt.before());
        match.setText(excerpt.match());
        after.setText(excerpt.after());
    }

    void clear() {
        before.setText("");
        match.setText("");
        after.setText("");
    }

    /// The same in one sentence.
    static String words(Hit hit) {
        Excerpt excerpt = hit.excerpt();
        return source(hit.field()) + excerpt.before() + excerpt.match() + excerpt.after();
    }

    private static String source(Field field) {
        return switch (field) {
            case NAME, TEXT -> "";
            case ID -> "id ";
            case ALIAS -> "also ";
            case LOG_NAME -> "logged as ";
            case TAG -> "tag ";
        };
    }
}
