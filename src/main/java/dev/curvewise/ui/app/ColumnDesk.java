package dev.curvewise.ui.app;

import dev.curvewise.session.Place;
import dev.curvewise.session.Session;
import dev.curvewise.ui.run.ColumnCommands;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Does what the reader says of columns, and knows how to take it back.
final class ColumnDesk implements ColumnCommands {

    private final Session session;
    private final Rereading rereading;

    ColumnDesk(Session session, Rereading rereading) {
        this.session = session;
        this.rereading = rereading;
    }

    @Override
    public void map(String column, String cardId) {
        String before = session.byHand().get(column);
        String what = cardId.isEmpty() ? "unmap " + column : "map " + column;
        session.undo().now(what, () -> choose(column, cardId), () -> choose(column, before));
        if (!cardId.isEmpty() && session.trail().current().equals(new Place.Column(column))) {
            session.trail().go(new Place.Card(cardId));
        }
    }

    @Override
    public void forget(String column) {
        String before = session.byHand().get(column);
        session.undo().now("match " + column + " by name", () -> choose(column, null), () -> choose(column, before));
    }

    @Override
    public boolean isChosen(String column) {
        return session.byHand().containsKey(column);
    }

    @Override
    public void call(String column, String name) {
        String before = session.columnNames().get(column);
        String wished = name.isBlank() || name.strip().equals(column) ? null : name.strip();
        session.undo()
                .now(
                        "rename " + column,
                        () -> set(session.columnNames(), column, wished),
                        () -> set(session.columnNames(), column, before));
    }

    private void choose(String column, @Nullable String cardId) {
        set(session.byHand(), column, cardId);
        rereading.all();
    }

    private static void set(Map<String, String> map, String key, @Nullable String value) {
        if (value == null) {
            map.remove(key);
        } else {
            map.put(key, value);
        }
    }
}
