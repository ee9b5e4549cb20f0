package dev.curvewise.ui.chart;

import dev.curvewise.plot.Ticks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// The numbers along an axis. A number that stays in view keeps its node, so that moving the view moves nodes and
/// measures no text.
final class TickLabels extends Group {

    private static final double APART = 12;

    private final ObjectProperty<Font> font;
    private final ObjectProperty<Paint> fill;
    private final Map<String, Text> shown = new HashMap<>();
    private final List<Text> spare = new ArrayList<>();
    private Ticks ticks = new Ticks(List.of(), List.of(), List.of());

    TickLabels(ObjectProperty<Font> font, ObjectProperty<Paint> fill) {
        this.font = font;
        this.fill = fill;
        setManaged(false);
        setMouseTransparent(true);
    }

    /// Makes the labels of other marks.
    void show(Ticks others) {
        if (others.equals(ticks)) {
            return;
        }
        ticks = others;
        shown.entrySet().removeIf(entry -> {
            boolean gone = !others.labels().contains(entry.getKey());
            if (gone) {
                entry.getValue().setVisible(false);
                spare.add(entry.getValue());
            }
            return gone;
        });
        for (String label : others.labels()) {
            shown.computeIfAbsent(label, this::text);
        }
    }

    private Text text(String label) {
        Text text = spare.isEmpty() ? made() : spare.removeLast();
        text.setText(label);
        return text;
    }

    private Text made() {
        Text text = new Text();
        text.setTextOrigin(VPos.TOP);
        text.fontProperty().bind(font);
        text.fillProperty().bind(fill);
        getChildren().add(text);
        return text;
    }

    /// The width of the widest.
    double widest() {
        double widest = 0;
        for (Text text : shown.values()) {
            widest = Math.max(widest, text.getLayoutBounds().getWidth());
        }
        return widest;
    }

    /// The height of a line.
    double tallest() {
        double tallest = 0;
        for (Text text : shown.values()) {
            tallest = Math.max(tallest, text.getLayoutBounds().getHeight());
        }
        return tallest;
    }

    interface Place {
        /// Where the middle of a mark's label is, or NaN where it is not seen.
        double of(double value);
    }

    /// Puts the labels below their marks, leaving out every so many where they would touch.
    ///
    /// @param place   pixels from the left
    /// @param top     the labels' upper edge
    void placeAcross(Place place, double top) {
        List<Double> values = ticks.major();
        int every = 1;
        if (values.size() > 1) {
            double between = Math.abs(place.of(values.get(1)) - place.of(values.get(0)));
            every = between > 0 ? (int) Math.max(1, Math.ceil((widest() + APART) / between)) : 1;
        }
        for (int i = 0; i < values.size(); i++) {
            Text text = shown.get(ticks.labels().get(i));
            if (text != null) {
                double at = place.of(values.get(i));
                double width = text.getLayoutBounds().getWidth();
                put(text, Math.rint(at - width / 2), top, counted(i, every) ? at : Double.NaN);
            }
        }
    }

    /// The same number is left out wherever the view stands: it is counted from nought, not from the view's edge.
    private boolean counted(int index, int every) {
        if (every == 1) {
            return true;
        }
        double step = ticks.major().get(1) - ticks.major().get(0);
        double ordinal = Math.rint(ticks.major().get(index) / step);
        return Math.abs(ordinal) < 1e15 ? Math.floorMod((long) ordinal, every) == 0 : index % every == 0;
    }

    /// Puts the labels to the left of their marks.
    ///
    /// @param place pixels from the top
    /// @param right the labels' right edge
    void placeDown(Place place, double right) {
        for (int i = 0; i < ticks.major().size(); i++) {
            Text text = shown.get(ticks.labels().get(i));
            if (text != null) {
                double at = place.of(ticks.major().get(i));
                double half = text.getLayoutBounds().getHeight() / 2;
                put(text, Math.rint(right - text.getLayoutBounds().getWidth()), Math.rint(at - half), at);
            }
        }
    }

    private static void put(Text text, double x, double y, double at) {
        text.setVisible(!Double.isNaN(at));
        if (!Double.isNaN(at)) {
            text.setLayoutX(x);
            text.setLayoutY(y);
        }
    }
}
