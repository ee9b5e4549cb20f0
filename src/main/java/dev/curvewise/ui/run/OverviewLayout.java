package dev.curvewise.ui.run;

import dev.curvewise.session.Overview;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Where each column stands. It keeps its place while its file grows; only what stands there changes.
final class OverviewLayout {

    private final Map<String, ObjectProperty<Overview.Item>> slots = new HashMap<>();
    private List<Overview.Group> groups = List.of();

    /// Sets the columns out anew.
    void arrange(List<Overview.Group> order) {
        groups = order;
        Set<String> now = new HashSet<>();
        order.forEach(group -> group.items().forEach(item -> {
            now.add(item.column());
            put(item);
        }));
        slots.keySet().retainAll(now);
    }

    /// Shows what is known of the columns by now, each where it stands.
    void renew(List<Overview.Item> items) {
        items.stream().filter(item -> slots.containsKey(item.column())).forEach(this::put);
    }

    /// The columns as they stand, the first first.
    List<Overview.Item> inOrder() {
        return groups.stream()
                .flatMap(group -> group.items().stream())
                .map(item -> slot(item).get())
                .toList();
    }

    /// Whether the columns would stand otherwise were they set out anew.
    boolean differs(List<Overview.Group> order) {
        return !names(order).equals(names(groups));
    }

    /// The lines of the page.
    ///
    /// @param width of the page, in pixels
    /// @param least of a tile
    /// @param gap   between two tiles
    List<OverviewRow> rows(double width, double least, double gap, Set<String> folded, boolean steps) {
        int fits = Math.max(1, (int) ((width + gap) / (least + gap)));
        double tile = Math.floor((width - (fits - 1) * gap) / fits);
        List<OverviewRow> rows = new ArrayList<>();
        for (Overview.Group group : groups) {
            if (group.name().equals(Overview.STEPS) && !steps) {
                continue;
            }
            boolean shut = folded.contains(group.name());
            List<Overview.Item> items = group.items();
            long alarms =
                    items.stream().filter(item -> slot(item).get().standsOut()).count();
            rows.add(new OverviewRow.Heading(group.name(), items.size(), alarms, shut));
            for (int i = 0; i < items.size() && !shut; i += fits) {
                rows.add(new OverviewRow.Tiles(
                        items.subList(i, Math.min(items.size(), i + fits)).stream()
                                .map(this::slot)
                                .toList(),
                        tile));
            }
        }
        return rows;
    }

    private void put(Overview.Item item) {
        slot(item).set(item);
    }

    private ObjectProperty<Overview.Item> slot(Overview.Item item) {
        return slots.computeIfAbsent(item.column(), column -> new SimpleObjectProperty<>(item));
    }

    private static List<List<String>> names(List<Overview.Group> groups) {
        List<List<String>> names = new ArrayList<>();
        for (Overview.Group group : groups) {
            List<String> own = new ArrayList<>(List.of(group.name()));
            group.items().forEach(item -> own.add(item.column()));
            names.add(own);
        }
        return names;
    }
}
