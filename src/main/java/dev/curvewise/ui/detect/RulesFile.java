package dev.curvewise.ui.detect;

import dev.curvewise.detect.BaselineMode;
import dev.curvewise.session.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The rules that were saved for single cards: a JSON file in the user's folder, an entry a card, in it the section of
/// a settings file that its rules would have.
///
/// @param file the file, or null to remember nothing
public record RulesFile(@Nullable Path file) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Remembers nothing.
    public static RulesFile none() {
        return new RulesFile(null);
    }

    /// What was saved, by card. What can not be read is passed over.
    public Map<String, Rules> read() {
        Map<String, Rules> saved = new LinkedHashMap<>();
        tree().properties()
                .forEach(entry -> rules(entry.getValue()).ifPresent(rules -> saved.put(entry.getKey(), rules)));
        return saved;
    }

    /// Saves the rules of a card.
    ///
    /// @throws IOException where the file can not be written
    public void save(String cardId, Rules rules) throws IOException {
        ObjectNode root = tree();
        ObjectNode section = root.putObject(cardId).putObject(rules.id());
        rules.values()
                .forEach((key, value) ->
                        section.set(key, JSON.valueToTree(value instanceof BaselineMode mode ? mode.word() : value)));
        write(root);
    }

    /// Forgets what was saved for a card.
    ///
    /// @throws IOException where the file can not be written
    public void forget(String cardId) throws IOException {
        ObjectNode root = tree();
        if (root.remove(cardId) != null) {
            write(root);
        }
    }

    private void write(ObjectNode root) throws IOException {
        Path target = file;
        if (target == null) {
            return;
        }
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path fresh = target.resolveSibling(target.getFileName() + ".new");
        Files.writeString(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root));
        Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private ObjectNode tree() {
        Path source = file;
        try {
            if (source != null
                    && Files.exists(source)
                    && JSON.readTree(Files.readString(source)) instanceof ObjectNode n) {
                return n;
            }
        } catch (IOException | JacksonException e) {
            // a damaged file holds nothing
        }
        return JSON.createObjectNode();
    }

    private static Optional<Rules> rules(JsonNode entry) {
        return entry.properties().stream()
                .flatMap(section ->
                        Rules.byId(section.getKey()).map(rules -> rules.with(values(section.getValue()))).stream())
                .findFirst();
    }

    private static Map<String, Object> values(JsonNode section) {
        Map<String, Object> values = new HashMap<>();
        section.properties().forEach(entry -> {
            JsonNode value = entry.getValue();
            values.put(
                    entry.getKey(),
                    value.isBoolean()
                            ? value.asBoolean()
                            : value.isNumber() ? value.numberValue() : value.asString(""));
        });
        return values;
    }
}
