package dev.curvewise.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// As much of JSON Schema as the schema of the cards uses; any other keyword is refused, so that it is not passed over.
/// It was compared with a full validator on the bundled cards and on planted errors.
final class SchemaRules {

    private static final Set<String> WORDS =
            Set.of("$schema", "$id", "title", "description", "$defs", "then", "else", "properties");

    private final JsonNode schema;
    private final List<String> wrong = new ArrayList<>();

    private SchemaRules(JsonNode schema) {
        this.schema = schema;
    }

    /// Where and how a value breaks the schema.
    static List<String> broken(JsonNode schema, JsonNode value) {
        SchemaRules rules = new SchemaRules(schema);
        rules.check(schema, value, "");
        return rules.wrong;
    }

    private void check(JsonNode rules, JsonNode value, String path) {
        for (Map.Entry<String, JsonNode> rule : rules.properties()) {
            boolean kept = keeps(rule.getKey(), rule.getValue(), rules, value, path);
            if (!kept) {
                wrong.add(path + " " + rule.getKey());
            }
        }
        JsonNode known = rules.path("properties");
        for (Map.Entry<String, JsonNode> entry :
                value.isObject() ? value.properties() : Set.<Map.Entry<String, JsonNode>>of()) {
            JsonNode described =
                    known.has(entry.getKey()) ? known.path(entry.getKey()) : rules.path("additionalProperties");
            if (described.isObject()) {
                check(described, entry.getValue(), path + "/" + entry.getKey());
            } else if (described.isBoolean() && !described.asBoolean()) {
                wrong.add(path + "/" + entry.getKey() + " additionalProperties");
            }
        }
    }

    private boolean keeps(String keyword, JsonNode rule, JsonNode rules, JsonNode value, String path) {
        return switch (keyword) {
            case "type" -> types(rule).stream().anyMatch(type -> isOf(type, value));
            case "enum" -> rule.valueStream().anyMatch(value::equals);
            case "required" -> !value.isObject() || rule.valueStream().allMatch(key -> value.has(key.asString()));
            case "minLength" -> !value.isString() || value.asString().length() >= rule.asInt();
            case "minItems" -> !value.isArray() || value.size() >= rule.asInt();
            case "maxItems" -> !value.isArray() || value.size() <= rule.asInt();
            case "minProperties" -> !value.isObject() || value.size() >= rule.asInt();
            case "minimum" -> !value.isNumber() || value.asDouble() >= rule.asDouble();
            case "exclusiveMinimum" -> !value.isNumber() || value.asDouble() > rule.asDouble();
            case "anyOf" -> rule.valueStream().anyMatch(one -> isKept(one, value));
            case "additionalProperties" -> true;
            case "items" -> {
                for (int i = 0; value.isArray() && i < value.size(); i++) {
                    check(rule, value.path(i), path + "/" + i);
                }
                yield true;
            }
            case "$ref" -> {
                check(schema.at(rule.asString().substring(1)), value, path);
                yield true;
            }
            case "if" -> {
                check(rules.path(isKept(rule, value) ? "then" : "else"), value, path);
                yield true;
            }
            default -> {
                if (!WORDS.contains(keyword)) {
                    throw new IllegalStateException("This test does not know the keyword " + keyword);
                }
                yield true;
            }
        };
    }

    private boolean isKept(JsonNode rules, JsonNode value) {
        SchemaRules trial = new SchemaRules(schema);
        trial.check(rules, value, "");
        return trial.wrong.isEmpty();
    }

    private static List<String> types(JsonNode rule) {
        return rule.isArray() ? rule.valueStream().map(JsonNode::asString).toList() : List.of(rule.asString());
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "number" -> value.isNumber();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> throw new IllegalStateException("This test does not know the type " + type);
        };
    }
}
