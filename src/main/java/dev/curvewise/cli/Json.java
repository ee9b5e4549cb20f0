package dev.curvewise.cli;

import dev.curvewise.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Builds and prints the JSON of the commands. Numbers that JSON does not know (NaN, ±Inf) are printed as strings.
final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static String print(ObjectNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /// Puts a number as its shortest form: whole numbers without a decimal point, null where there is none.
    static void put(ObjectNode node, String key, @Nullable Double number) {
        if (number == null) {
            node.putNull(key);
        } else if (!Double.isFinite(number)) {
            node.put(key, number.toString());
        } else if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            node.put(key, number.longValue());
        } else {
            node.put(key, number);
        }
    }

    static void put(ObjectNode node, List<Problem> problems) {
        ArrayNode list = node.putArray("problems");
        for (Problem problem : problems) {
            ObjectNode item = list.addObject();
            item.put("source", problem.source());
            item.put("line", problem.line());
            item.put("column", problem.column());
            item.put("level", problem.level().word());
            item.put("what", problem.what());
            item.put("hint", problem.hint());
        }
    }
}
