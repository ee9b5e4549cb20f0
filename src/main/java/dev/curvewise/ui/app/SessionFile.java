package dev.curvewise.ui.app;

import dev.curvewise.problem.Problem;
import dev.curvewise.session.OpenRun;
import dev.curvewise.session.Place;
import dev.curvewise.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Keeps what is open in a file of its own, `NAME.curvewise.json`: the run files with their names, steps and marks, the
/// cards chosen by hand, and the page.
final class SessionFile {

    /// How such a file's name ends.
    static final String ENDING = ".curvewise.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Session session;
    private final RunOpener opener;
    private final RunDesk desk;

    SessionFile(Session session, RunOpener opener, RunDesk desk) {
        this.session = session;
        this.opener = opener;
        this.desk = desk;
    }

    static boolean isOne(Path file) {
        return file.toString().endsWith(ENDING);
    }

    /// Writes what is open.
    void save(Path file) {
        ObjectNode root = JSON.createObjectNode();
        var runs = root.putArray("runs");
        for (OpenRun open : session.runs()) {
            ObjectNode run = runs.addObject();
            run.put("file", Path.of(open.run().source()).toAbsolutePath().toString());
            run.put("name", open.run().name());
            run.put("step", open.run().stepColumn());
            run.put("shown", session.isShown(open));
            run.put("baseline", session.baseline().filter(open::equals).isPresent());
            run.put("followed", desk.isFollowed(open));
        }
        session.byHand().forEach(root.putObject("cards")::put);
        switch (session.trail().current()) {
            case Place.Card(String id) -> root.put("card", id);
            case Place.Column(String column) -> root.put("column", column);
            case Place.Overview() -> root.put("overview", true);
            default -> {
                // the home page
            }
        }
        try {
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root));
        } catch (IOException e) {
            session.report(
                    List.of(Problem.error(file.toString(), "The session could not be saved: " + e.getMessage(), "")));
        }
    }

    /// Opens what a session file names beside what is open.
    void open(Path file) {
        try {
            JsonNode root = JSON.readTree(Files.readString(file));
            root.path("cards").forEachEntry((column, card) -> session.byHand().put(column, card.asString("")));
            root.path("runs").forEach(this::open);
            Place place = place(root);
            if (place != null) {
                session.trail().go(place);
            }
        } catch (IOException | JacksonException e) {
            session.report(List.of(Problem.error(
                    file.toString(), "This is no session of Curvewise: " + e.getMessage(), "Save it once more")));
        }
    }

    private void open(JsonNode run) {
        String name = run.path("name").asString("");
        boolean[] found = {false};
        opener.open(Path.of(run.path("file").asString("")), opened -> {
            if (found[0]) {
                return;
            }
            found[0] = true;
            JsonNode step = run.path("step");
            String column = step.isString() ? step.asString() : null;
            String now = opened.run().stepColumn();
            if (column != null && !column.equals(now)) {
                desk.stepBy(opened, column);
            }
            if (!name.isEmpty() && !name.equals(opened.run().name())) {
                desk.rename(opened, name);
            }
            session.show(opened, run.path("shown").asBoolean(true));
            if (run.path("baseline").asBoolean(false)) {
                session.setBaseline(opened);
            }
            if (run.path("followed").asBoolean(false)) {
                desk.follow(opened, true);
            }
        });
    }

    private static @Nullable Place place(JsonNode root) {
        if (root.path("card").isString()) {
            return new Place.Card(root.path("card").asString(""));
        }
        if (root.path("column").isString()) {
            return new Place.Column(root.path("column").asString(""));
        }
        return root.path("overview").asBoolean(false) ? new Place.Overview() : null;
    }
}
