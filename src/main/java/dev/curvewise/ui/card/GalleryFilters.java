package dev.curvewise.ui.card;

import dev.curvewise.card.MethodPage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;

/// The controls that narrow and order the gallery.
final class GalleryFilters extends FlowPane {

    private static final String ANY_CATEGORY = "Any category";
    private static final String ANY_LIBRARY = "Any library";
    private static final String ANY_METHOD = "Any method";

    private final ReadOnlyObjectWrapper<GalleryFilter> filter =
            new ReadOnlyObjectWrapper<>(this, "filter", GalleryFilter.NONE);
    private final TextField text = new TextField();
    private final ComboBox<String> category = choice("filter-category", "Category", ANY_CATEGORY, 136);
    private final ComboBox<String> library = choice("filter-library", "Library", ANY_LIBRARY, 152);
    private final ComboBox<String> method = choice("filter-method", "Method", ANY_METHOD, 128);
    private final ComboBox<GalleryOrder> order = new ComboBox<>();
    private final Map<String, String> methodIds = new LinkedHashMap<>();
    private boolean filling;

    GalleryFilters() {
        super(8, 8);
        getStyleClass().add("gallery-filters");
        text.setId("filter-text");
        text.setPromptText("Filter metrics");
        text.setAccessibleText("Filter metrics by words in their names and sentences");
        text.setPrefWidth(160);
        order.setId("gallery-order");
        order.setAccessibleText("Order");
        order.getItems().setAll(GalleryOrder.values());
        order.setValue(GalleryOrder.CATEGORY);
        order.setPrefWidth(152);
        text.textProperty().subscribe(this::changed);
        for (Node each : List.of(category, library, method, order)) {
            ((ComboBox<?>) each).valueProperty().subscribe(this::changed);
        }
        getChildren().addAll(text, category, library, method, order);
    }

    ReadOnlyObjectProperty<GalleryFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /// Offers what there is to choose from; a choice that is still there stays.
    void offer(Gallery gallery) {
        filling = true;
        methodIds.clear();
        for (MethodPage page : gallery.library().methods()) {
            methodIds.put(page.name(), page.id());
        }
        fill(category, ANY_CATEGORY, gallery.categories());
        fill(library, ANY_LIBRARY, gallery.libraries());
        fill(method, ANY_METHOD, List.copyOf(methodIds.keySet()));
        filling = false;
        changed();
    }

    /// Lets everything through again; the order stays.
    void clear() {
        filling = true;
        text.clear();
        List.of(category, library, method)
                .forEach(box -> box.getSelectionModel().selectFirst());
        filling = false;
        changed();
    }

    private void changed() {
        if (filling) {
            return;
        }
        filter.set(new GalleryFilter(
                text.getText(),
                chosen(category),
                chosen(library),
                methodIds.getOrDefault(chosen(method), ""),
                order.getValue()));
    }

    private static void fill(ComboBox<String> box, String any, List<String> items) {
        String before = box.getValue();
        List<String> all = new ArrayList<>();
        all.add(any);
        all.addAll(items);
        if (!box.getItems().equals(all)) {
            box.getItems().setAll(all);
        }
        box.setValue(all.contains(before) ? before : any);
    }

    private static String chosen(ComboBox<String> box) {
        String value = box.getValue();
        return value == null || box.getItems().indexOf(value) <= 0 ? "" : value;
    }

    private static ComboBox<String> choice(String id, String words, String any, double width) {
        ComboBox<String> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(words);
        box.getItems().setAll(any);
        box.setValue(any);
        box.setPrefWidth(width);
        return box;
    }
}
