package dev.curvewise.ui.card.draw;

import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.cell.TextFieldTableCell;
import javafx.util.converter.DoubleStringConverter;

/// The points as numbers to type.
final class PointTable extends TableView<Sketch.Point> {

    private final Sketching sketching;
    private final IntegerProperty chosen;

    /// @param chosen the point that is chosen, shared with the board
    PointTable(Sketching sketching, IntegerProperty chosen) {
        this.sketching = sketching;
        this.chosen = chosen;
        setId("points");
        setEditable(true);
        setAccessibleText("Points of the curve");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().add(column("Step", Sketch.Point::step, (point, step) -> new Sketch.Point(step, point.value())));
        getColumns().add(column("Value", Sketch.Point::value, (point, value) -> new Sketch.Point(point.step(), value)));
        sketching.sketchProperty().subscribe(sketch -> getItems().setAll(sketch.points()));
        chosen.subscribe(index -> {
            int at = index.intValue();
            if (at >= 0
                    && at != getSelectionModel().getSelectedIndex()
                    && at < getItems().size()) {
                getSelectionModel().select(at);
                scrollTo(Math.max(0, at - 2));
            }
        });
        getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (isFocused() && index.intValue() >= 0) {
                chosen.set(index.intValue());
            }
        });
    }

    private TableColumn<Sketch.Point, Double> column(
            String name, ToDoubleFunction<Sketch.Point> get, BiFunction<Sketch.Point, Double, Sketch.Point> with) {
        TableColumn<Sketch.Point, Double> column = new TableColumn<>(name);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(get.applyAsDouble(cell.getValue())));
        column.setCellFactory(TextFieldTableCell.forTableColumn(new Typed()));
        column.setOnEditCommit(edit -> {
            int index = edit.getTablePosition().getRow();
            Double typed = edit.getNewValue();
            if (typed == null || !Double.isFinite(typed)) {
                refresh();
            } else {
                Sketch.Point point = with.apply(edit.getRowValue(), typed);
                sketching.change(sketching.get().replaced(index, point));
                chosen.set(sketching.get().indexOf(point));
                refresh();
            }
        });
        return column;
    }

    /// A number as it was typed; what is none counts as not a number, which is not taken.
    private static final class Typed extends DoubleStringConverter {

        @Override
        public Double fromString(String text) {
            try {
                return Double.valueOf(text.strip().replace(',', '.'));
            } catch (NumberFormatException noNumber) {
                return Double.NaN;
            }
        }

        @Override
        public String toString(Double number) {
            return number == null || number != Math.rint(number) || Math.abs(number) > 1e15
                    ? super.toString(number)
                    : String.valueOf(number.longValue());
        }
    }
}
