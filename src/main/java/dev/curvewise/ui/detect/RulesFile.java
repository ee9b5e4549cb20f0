package dev.curvewise.ui.detect;

import dev.curvewise.detect.BaselineMode;
import dev.curvewise.detect.DetectorKind;
import dev.curvewise.detect.DetectorSettings;
import dev.curvewise.detect.Parameter;
import dev.curvewise.detect.RobustSettings;
import dev.curvewise.session.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The rules that were saved for single cards: a JSON file in the user's folder, an entry a card.
///
/// @param file the file, or null to remember nothing
public record RulesFile(@Nullable Path file) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ROBUST = "robust";

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
        Path target = file;
        if (target == null) {
            return;
        }
        ObjectNode root = tree();
        ObjectNode entry = root.putObject(cardId);
        switch (rules) {
            case Rules.Robust robust -> entry.set(ROBUST, JSON.valueToTree(robust.settings()));
            case Rules.Stock stock ->
                put(entry.putObject(stock.settings().kind().id()), stock.settings());
        }
        Path folder = target.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path fresh = target.resolveSibling(target.getFileName() + ".new");
        Files.writeString(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root));
        Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void put(ObjectNode entry, DetectorSettings settings) {
        settings.values().forEach((key, value) -> {
            switch (value) {
                case Boolean flag -> entry.put(key, flag);
                case Integer count -> entry.put(key, count);
                case Double number -> entry.put(key, number);
                case BaselineMode mode -> entry.put(key, mode.word());
                default -> entry.put(key, value.toString());
            }
        });
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
        JsonNode robust = entry.path(ROBUST);
        if (robust.isObject()) {
            RobustSettings d = RobustSettings.DEFAULT;
            return Optional.of(new Rules.Robust(new RobustSettings(
                    robust.path("spikeSigmas").asDouble(d.spikeSigmas()),
                    robust.path("shiftSigmas").asDouble(d.shiftSigmas()),
                    robust.path("trendZ").asDouble(d.trendZ()),
                    robust.path("floor").asDouble(d.floor()),
                    robust.path("least").asInt(d.least()),
                    robust.path("freezeAt").asDouble(Double.NaN))));
        }
        return entry.properties().stream()
                .flatMap(e -> DetectorKind.byId(e.getKey()).map(kind -> stock(kind, e.getValue())).stream())
                .findFirst();
    }

    private static Rules stock(DetectorKind kind, JsonNode values) {
        DetectorSettings set = kind.defaults();
        for (Parameter parameter : kind.parameters()) {
            JsonNode value = values.path(parameter.key());
            Object raw =
                    value.isBoolean() ? value.asBoolean() : value.isNumber() ? value.numberValue() : value.asString("");
            Object read = parameter.read(raw);
            set = read == null ? set : set.with(parameter.key(), read);
        }
        return new Rules.Stock(set);
    }
}
