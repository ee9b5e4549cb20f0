package dev.curvewise.ui.detect;

import dev.curvewise.detect.alert.BaselineMode;
import dev.curvewise.detect.alert.Parameter;
import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import dev.curvewise.session.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The rules that were saved for single cards: a JSON file in the user's folder, an entry a card, in it the
/// section of a settings file that its rules would have.
///
/// @param file the file, or null to remember nothing
public record RulesFile(@Nullable Path file) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Remembers nothing.
    public static RulesFile none() {
        return new RulesFile(null);
    }

    /// What was saved, by card. What can not be read, or is no setting any more, is a problem, and its default
    /// holds.
    public Loaded<Map<String, Rules>> read() {
        Map<String, Rules> saved = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        ObjectNode root = tree(problems);
        root.properties()
                .forEach(entry -> rules(entry.getKey(), entry.getValue(), problems)
                        .ifPresent(rules -> saved.put(entry.getKey(), rules)));
        return new Loaded<>(saved, problems);
    }

    /// Saves the rules of a card.
    ///
    /// @throws IOException where the file can not be written
    public void save(String cardId, Rules rules) throws IOException {
        ObjectNode root = tree(new ArrayList<>());
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
        ObjectNode root = tree(new ArrayList<>());
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

    private ObjectNode tree(List<Problem> problems) {
        Path source = file;
        try {
            if (source != null && Files.exists(source)) {
                if (JSON.readTree(Files.readString(source)) instanceof ObjectNode n) {
                    return n;
                }
                problems.add(damaged());
            }
        } catch (IOException | JacksonException e) {
            problems.add(damaged());
        }
        return JSON.createObjectNode();
    }

    private Problem damaged() {
        return problem(
                "The rules that were saved for single cards can not be read, so every card is watched as it comes",
                "tune and save them again; the file is then written anew");
    }

    private Problem problem(String what, String hint) {
        return Problem.warning(String.valueOf(file), 0, 0, what, hint);
    }

    private Optional<Rules> rules(String card, JsonNode entry, List<Problem> problems) {
        for (Map.Entry<String, JsonNode> section : entry.properties()) {
            Optional<Rules> rules = Rules.byId(section.getKey());
            if (rules.isPresent()) {
                return Optional.of(set(card, rules.get(), section.getValue(), problems));
            }
        }
        problems.add(problem(
                "What was saved for the card " + card + " names no rules that are known",
                "the card is watched as it comes"));
        return Optional.empty();
    }

    /// The rules with what was saved of them.
    private Rules set(String card, Rules rules, JsonNode section, List<Problem> problems) {
        Map<String, Object> saved = values(section);
        saved.forEach((key, value) -> {
            Optional<Parameter> parameter =
                    rules.parameters().stream().filter(p -> p.key().equals(key)).findFirst();
            if (parameter.isEmpty()) {
                problems.add(problem(
                        "'" + key + "', saved for the card " + card + ", is no setting of " + rules.id(),
                        "it is passed over; save the card's rules again to be rid of this"));
            } else if (parameter.get().read(value) == null) {
                problems.add(problem(
                        "'" + key + "', saved for the card " + card + ", takes "
                                + parameter.get().allowed() + ", not " + value,
                        "its default is used"));
            }
        });
        List<String> unsaid = rules.parameters().stream()
                .map(Parameter::key)
                .filter(key -> !saved.containsKey(key))
                .toList();
        if (!unsaid.isEmpty()) {
            problems.add(problem(
                    "The rules saved for the card " + card + " say nothing of " + String.join(", ", unsaid),
                    "the defaults are used; save the card's rules again to be rid of this"));
        }
        return rules.with(saved);
    }

    private static Map<String, Object> values(JsonNode section) {
        Map<String, Object> values = new LinkedHashMap<>();
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
