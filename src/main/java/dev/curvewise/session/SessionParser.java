package dev.curvewise.session;

import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.json.JsonMapper;

/// Reads a session file. What is damaged is named with its line and column, and the rest is read: entries of the wrong
/// kind are passed over, and where the file is no JSON the lines after that are read one by one.
public final class SessionParser {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String source;
    private final List<Problem> problems = new ArrayList<>();
    private final List<SavedRun> runs = new ArrayList<>();
    private final List<SavedView> views = new ArrayList<>();
    private final Map<String, String> ways = new LinkedHashMap<>();
    private final Map<String, String> cards = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private Place page = new Place.Home();
    private boolean any;
    /// The lines whose run or page was read.
    private final Set<Integer> taken = new HashSet<>();
    private int line;
    private int shift;

    private SessionParser(String source) {
        this.source = source;
    }

    /// Reads the text of a session file.
    ///
    /// @param source the file as the reader knows it
    /// @return what could be read; nothing where this is no session at all
    public static Loaded<SavedSession> parse(String source, String text) {
        return new SessionParser(source).read(text);
    }

    private Loaded<SavedSession> read(String text) {
        try (JsonParser in = JSON.createParser(text)) {
            if (in.nextToken() == JsonToken.START_OBJECT) {
                root(in);
            }
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            int where = at == null ? 0 : Math.max(0, at.getLineNr());
            int column = at == null ? 0 : Math.max(0, at.getColumnNr());
            problems.add(Problem.error(
                    source,
                    where,
                    column,
                    "The session file is damaged here",
                    "What stands on other lines is read; save the session again to mend it"));
        }
        if (!problems.isEmpty()) {
            lineByLine(text);
        }
        if (!any) {
            return Loaded.failed(Problem.error(
                    source, "This is no session of Curvewise", "Sessions are saved from the menu behind the dots"));
        }
        return new Loaded<>(new SavedSession(runs, ways, cards, names, page, views), problems);
    }

    /// Damage may have hidden what stands beside it: every line that makes sense by itself is taken, where it was not.
    private void lineByLine(String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String bare = lines[i].strip();
            bare = bare.endsWith(",") ? bare.substring(0, bare.length() - 1) : bare;
            line = i;
            shift = lines[i].indexOf(bare);
            if (bare.startsWith("{\"file\"") && !taken.contains(i + 1)) {
                alone(bare, this::run);
            } else if (bare.startsWith("{\"page\"") && !taken.contains(i + 1)) {
                alone(bare, this::view);
            } else if (bare.startsWith("\"") && !bare.startsWith("\"runs\"") && !bare.startsWith("\"views\"")) {
                shift--;
                alone("{" + bare + "}", this::root);
            }
        }
    }

    private void alone(String text, Consumer<JsonParser> part) {
        try (JsonParser in = JSON.createParser(text)) {
            if (in.nextToken() == JsonToken.START_OBJECT) {
                part.accept(in);
            }
        } catch (JacksonException e) {
            // the damage itself, which was named already
        }
    }

    private void root(JsonParser in) {
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            JsonToken value = in.nextToken();
            switch (name) {
                case "curvewise" -> version(in, value);
                case "runs" -> {
                    any |= value == JsonToken.START_ARRAY;
                    list(in, value, name, "run", this::run);
                }
                case "views" -> list(in, value, name, "page", this::view);
                case "ways" -> map(in, value, name, ways);
                case "cards" -> map(in, value, name, cards);
                case "names" -> map(in, value, name, names);
                case "page" -> page(in, value);
                default -> {
                    warn(in, "A session has no part called '" + name + "'");
                    in.skipChildren();
                }
            }
        }
    }

    private void version(JsonParser in, JsonToken value) {
        any = true;
        if (value != JsonToken.VALUE_NUMBER_INT || in.getValueAsInt(0) != SessionWriter.VERSION) {
            warn(in, "This session was written by another version of Curvewise; what is known of it is read");
        }
        in.skipChildren();
    }

    private void list(JsonParser in, JsonToken value, String name, String thing, Consumer<JsonParser> element) {
        if (value != JsonToken.START_ARRAY) {
            wrong(in, "'" + name + "' should be a list");
            return;
        }
        for (JsonToken each = in.nextToken(); each != null && each != JsonToken.END_ARRAY; each = in.nextToken()) {
            if (each == JsonToken.START_OBJECT) {
                element.accept(in);
            } else {
                wrong(in, "This should be a " + thing);
            }
        }
    }

    private void run(JsonParser in) {
        TokenStreamLocation start = in.currentTokenLocation();
        Optional<SavedRun> run = RunFields.run(values(in, RunFields.FIELDS));
        run.ifPresent(runs::add);
        any |= run.isPresent();
        taken(start, run.isPresent(), "This run names no file", "It is left out; open its file again");
    }

    private void view(JsonParser in) {
        TokenStreamLocation start = in.currentTokenLocation();
        Optional<SavedView> view = ViewFields.view(values(in, ViewFields.FIELDS));
        view.ifPresent(views::add);
        taken(start, view.isPresent(), "It is not said which page this is", "It is left out");
    }

    private void taken(TokenStreamLocation start, boolean whole, String what, String hint) {
        int at = line + start.getLineNr();
        if (whole) {
            taken.add(at);
        } else {
            report(Problem.error(source, at, shift + start.getColumnNr(), what, hint));
        }
    }

    private Map<String, Object> values(JsonParser in, Fields fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            in.nextToken();
            Optional<?> read = fields.read(name, in);
            if (read.isPresent()) {
                values.put(name, read.get());
            } else {
                wrong(in, fields.expected(name));
            }
        }
        return values;
    }

    private void map(JsonParser in, JsonToken value, String name, Map<String, String> into) {
        if (value != JsonToken.START_OBJECT) {
            wrong(in, "'" + name + "' should be a list of names with texts");
            return;
        }
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = in.currentName();
            if (in.nextToken() == JsonToken.VALUE_STRING) {
                into.put(key, in.getString());
            } else {
                wrong(in, "'" + key + "' should be a text");
            }
        }
    }

    private void page(JsonParser in, JsonToken value) {
        Optional<Place> place = value == JsonToken.VALUE_STRING ? Place.parse(in.getString()) : Optional.empty();
        if (place.isPresent()) {
            page = place.get();
        } else {
            wrong(in, "There is no such page");
        }
    }

    private void wrong(JsonParser in, String what) {
        warn(in, what);
        in.skipChildren();
    }

    private void warn(JsonParser in, String what) {
        TokenStreamLocation at = in.currentTokenLocation();
        report(Problem.warning(
                source, line + at.getLineNr(), shift + at.getColumnNr(), what, "It is passed over, the rest is read"));
    }

    private void report(Problem problem) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
