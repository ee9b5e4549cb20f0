package dev.curvewise.ui.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.beans.Observable;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Keeps [Settings] in a JSON file: read once, written a moment after the last change, in place of the old one.
final class SettingsFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    SettingsFile(Path file) {
        this.file = file;
    }

    /// The file of this user on this system.
    static SettingsFile ofUser() {
        String chosen = System.getProperty("curvewise.settings");
        return new SettingsFile(chosen != null ? Path.of(chosen) : folder().resolve("settings.json"));
    }

    /// A file of another name in the same folder.
    Path beside(String name) {
        return file.resolveSibling(name);
    }

    private static Path folder() {
        String home = System.getProperty("user.home", ".");
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            return Path.of(Objects.requireNonNullElse(System.getenv("APPDATA"), home), "Curvewise");
        }
        if (system.contains("mac")) {
            return Path.of(home, "Library", "Application Support", "Curvewise");
        }
        return Path.of(Objects.requireNonNullElse(System.getenv("XDG_CONFIG_HOME"), home + "/.config"), "curvewise");
    }

    /// Fills settings from the file and keeps the file up to date from then on. A file that can not be read is passed
    /// over: nobody should be kept from the program by its settings.
    void keep(Settings settings) {
        read(settings);
        PauseTransition calm = new PauseTransition(Duration.millis(800));
        calm.setOnFinished(event -> write(settings));
        List<Observable> parts = List.of(
                settings.lookProperty(),
                settings.sidebarShownProperty(),
                settings.runPanelShownProperty(),
                settings.sideBySideProperty(),
                settings.textZoomProperty(),
                settings.reopenLastProperty(),
                settings.recentSessions(),
                settings.pageProperty(),
                settings.recentFiles(),
                settings.cardFolders(),
                settings.columnCards(),
                settings.columnNames(),
                settings.restartRules(),
                settings.bounds());
        parts.forEach(part -> part.addListener(changed -> calm.playFromStart()));
    }

    void read(Settings settings) {
        try {
            JsonNode root = JSON.readTree(Files.readString(file));
            settings.lookProperty().set(look(root.path("look").asString("")));
            settings.sidebarShownProperty().set(root.path("sidebarShown").asBoolean(true));
            settings.runPanelShownProperty().set(root.path("runPanelShown").asBoolean(true));
            settings.sideBySideProperty().set(root.path("sideBySide").asBoolean(false));
            settings.textZoomProperty().set(root.path("textZoom").asDouble(1));
            settings.reopenLastProperty().set(root.path("reopenLast").asBoolean(true));
            settings.recentSessions().setAll(strings(root.path("recentSessions")));
            settings.pageProperty().set(root.path("page").asString(""));
            settings.recentFiles().setAll(strings(root.path("recentFiles")));
            settings.cardFolders().setAll(strings(root.path("cardFolders")));
            root.path("columnCards")
                    .forEachEntry((name, card) -> settings.columnCards().put(name, card.asString("")));
            root.path("columnNames")
                    .forEachEntry((name, own) -> settings.columnNames().put(name, own.asString("")));
            root.path("restartRules")
                    .forEachEntry((name, rule) -> settings.restartRules().put(name, rule.asString("")));
            List<Double> bounds = new ArrayList<>();
            root.path("bounds").forEach(number -> bounds.add(number.asDouble(0)));
            settings.bounds().setAll(bounds);
        } catch (IOException | JacksonException e) {
            // The first start, or a damaged file: the defaults hold.
        }
    }

    void write(Settings settings) {
        ObjectNode root = JSON.createObjectNode();
        root.put("look", settings.lookProperty().get().name().toLowerCase(Locale.ROOT));
        root.put("sidebarShown", settings.sidebarShownProperty().get());
        root.put("runPanelShown", settings.runPanelShownProperty().get());
        root.put("sideBySide", settings.sideBySideProperty().get());
        root.put("textZoom", settings.textZoomProperty().get());
        root.put("reopenLast", settings.reopenLastProperty().get());
        settings.recentSessions().forEach(root.putArray("recentSessions")::add);
        root.put("page", settings.pageProperty().get());
        settings.recentFiles().forEach(root.putArray("recentFiles")::add);
        settings.cardFolders().forEach(root.putArray("cardFolders")::add);
        settings.columnCards().forEach(root.putObject("columnCards")::put);
        settings.columnNames().forEach(root.putObject("columnNames")::put);
        settings.restartRules().forEach(root.putObject("restartRules")::put);
        ArrayNode bounds = root.putArray("bounds");
        settings.bounds().forEach(bounds::add);
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(
                    fresh,
                    JSON.writerWithDefaultPrettyPrinter()
                            .writeValueAsString(root)
                            .getBytes(StandardCharsets.UTF_8));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            System.err.println("Settings could not be saved to " + file + ": " + e.getMessage());
        }
    }

    private static Settings.Look look(@Nullable String word) {
        for (Settings.Look look : Settings.Look.values()) {
            if (look.name().equalsIgnoreCase(word)) {
                return look;
            }
        }
        return Settings.Look.SYSTEM;
    }

    private static List<String> strings(JsonNode list) {
        List<String> strings = new ArrayList<>();
        list.forEach(item -> strings.add(item.asString("")));
        return strings;
    }
}
