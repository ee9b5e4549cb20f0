package dev.curvewise.run.format.json;

import dev.curvewise.run.format.table.Decimal;
import dev.curvewise.run.format.table.RecordRows;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.core.json.JsonReadFeature;

/// Takes a JSON object as one record: nested objects become paths, lists are passed over.
public final class JsonRecord {

    private static final int DEEPEST = 64;
    /// A longer number has more digits than can be told at sight.
    private static final int MOST_CERTAIN = 18;

    private static final JsonFactory FACTORY = factory().build();

    /// What people write by hand holds comments, and commas behind the last of a list.
    private static final JsonFactory LENIENT = factory()
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_YAML_COMMENTS)
            .build();

    private static JsonFactoryBuilder factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(1000)
                        .maxNameLength(4096)
                        .maxStringLength(1 << 24)
                        .build())
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER);
    }

    /// A step in the path of a name, so that no path is put together twice.
    private static final class Node {
        private final String path;
        private final String shown;
        private final Map<String, Node> children = new HashMap<>();
        /// The child that followed this one the last time: records name their values in the same order.
        private @Nullable Node next;
        private @Nullable Node first;
        private String key = "";
        private int column = UNASKED;

        Node(String path, String shown) {
            this.path = path;
            this.shown = shown;
        }
    }

    private static final int UNASKED = -2;

    private final RecordRows rows;
    private final Node root = new Node("", "");

    public JsonRecord(RecordRows rows) {
        this.rows = rows;
    }

    public static JsonParser parser(byte[] bytes, int offset, int length) {
        return FACTORY.createParser(ObjectReadContext.empty(), bytes, offset, length);
    }

    /// A parser of a whole document.
    public static JsonParser parser(Reader reader) {
        return LENIENT.createParser(ObjectReadContext.empty(), reader);
    }

    /// Takes the object the parser stands on; the row must be open. Afterwards the parser stands on its end.
    ///
    /// @return whether there was a number in it
    public boolean take(JsonParser parser) {
        return object(parser, root);
    }

    private boolean object(JsonParser parser, Node node) {
        boolean any = false;
        Node before = null;
        String name = parser.nextName();
        while (name != null) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_OBJECT) {
                // settings are no metrics, and there are hundreds of them
                if (name.equals("config")) {
                    parser.skipChildren();
                } else {
                    before = child(node, before, name);
                    any |= object(parser, before);
                }
            } else if (token == JsonToken.START_ARRAY) {
                parser.skipChildren();
            } else {
                before = child(node, before, name);
                any |= value(parser, token, before);
            }
            name = parser.nextName();
        }
        return any;
    }

    private boolean value(JsonParser parser, @Nullable JsonToken token, Node node) {
        int column = column(node);
        if (token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT) {
            rows.number(column, number(parser));
        } else if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            rows.number(column, token == JsonToken.VALUE_TRUE ? 1 : 0);
        } else if (token == JsonToken.VALUE_NULL) {
            rows.nothing(column);
            return false;
        } else {
            String text = parser.getString();
            int slash = node.path.equals("global_step/max_steps") ? text.indexOf('/') : -1;
            rows.text(column, slash > 0 ? text.substring(0, slash) : text);
            return false;
        }
        return true;
    }

    /// The number the parser stands on; its own way to it takes several times as long.
    private static double number(JsonParser parser) {
        char[] chars = parser.getStringCharacters();
        int offset = parser.getStringOffset();
        int length = parser.getStringLength();
        double value = length > MOST_CERTAIN ? Decimal.NOT_HERE : Decimal.parse(chars, offset, length);
        if (!Decimal.isNotHere(value)) {
            return value;
        }
        char last = length == 0 ? ' ' : chars[offset + length - 1];
        return last >= '0' && last <= '9' ? Decimal.any(chars, offset, length) : parser.getDoubleValue();
    }

    private int column(Node node) {
        if (node.column == UNASKED) {
            node.column = rows.column(node.path, node.shown);
        }
        return node.column;
    }

    private static Node child(Node node, @Nullable Node before, String name) {
        Node guess = before == null ? node.first : before.next;
        if (guess != null && guess.key.equals(name)) {
            return guess;
        }
        Node found = child(node, name);
        if (before == null) {
            node.first = found;
        } else {
            before.next = found;
        }
        return found;
    }

    /// Loggers that wrap their metrics call the wrapper `data` or `metrics`; to a reader the names inside are
    /// enough.
    private static Node child(Node node, String name) {
        Node known = node.children.get(name);
        if (known != null) {
            return known;
        }
        String path = node.path.isEmpty() ? name : node.path + "/" + name;
        boolean wrapped = node.path.equals("data") || node.path.equals("metrics");
        String shown = wrapped || node.shown.isEmpty() ? name : node.shown + "/" + name;
        Node made = new Node(node.path.equals("data") ? name : path, shown);
        made.key = name;
        node.children.put(name, made);
        return made;
    }
}
