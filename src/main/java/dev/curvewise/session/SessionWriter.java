package dev.curvewise.session;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/// Writes a session as JSON that people can read and compare: a run or page a line, in a fixed order. What is on one
/// line can
/// be read even where another one is damaged.
public final class SessionWriter {

    static final int VERSION = 1;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SessionWriter() {}

    /// The text of a session file, read by [SessionParser].
    public static String write(SavedSession session) {
        StringBuilder text = new StringBuilder("{\n");
        text.append("  \"curvewise\": ").append(VERSION).append(",\n");
        text.append("  \"runs\": ")
                .append(list(session.runs().stream().map(SessionWriter::run).toList()))
                .append(",\n");
        text.append("  \"ways\": ").append(map(session.ways())).append(",\n");
        text.append("  \"cards\": ").append(map(session.cards())).append(",\n");
        text.append("  \"names\": ").append(map(session.names())).append(",\n");
        text.append("  \"views\": ")
                .append(list(session.views().stream().map(SessionWriter::view).toList()))
                .append(",\n");
        text.append("  \"page\": ").append(quoted(session.page().text())).append("\n}\n");
        return text.toString();
    }

    private static String list(List<String> lines) {
        return lines.isEmpty() ? "[]" : "[\n    " + String.join(",\n    ", lines) + "\n  ]";
    }

    private static String run(SavedRun run) {
        String step = run.step();
        return "{\"file\": " + quoted(run.file())
                + (run.which().isEmpty() ? "" : ", \"run\": " + quoted(run.which()))
                + ", \"part\": " + run.part()
                + ", \"name\": " + quoted(run.name())
                + (step == null ? "" : ", \"step\": " + quoted(step))
                + ", \"colour\": " + run.colour()
                + ", \"shown\": " + run.shown()
                + ", \"baseline\": " + run.baseline()
                + ", \"followed\": " + run.followed() + "}";
    }

    private static String view(SavedView view) {
        return ViewFields.values(view).entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ": " + JSON.writeValueAsString(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String map(Map<String, String> map) {
        return new TreeMap<>(map)
                .entrySet().stream()
                        .map(entry -> quoted(entry.getKey()) + ": " + quoted(entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String quoted(String text) {
        return JSON.writeValueAsString(text);
    }
}
