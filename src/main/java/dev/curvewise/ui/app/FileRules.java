package dev.curvewise.ui.app;

import dev.curvewise.run.tidy.TidyRules;
import java.nio.file.Path;
import java.util.Map;

/// The ways the reader chose for odd files, remembered by file.
final class FileRules {

    private final Map<String, String> remembered;

    /// @param remembered the names of the ways, by file
    FileRules(Map<String, String> remembered) {
        this.remembered = remembered;
    }

    TidyRules of(String source) {
        return TidyRules.parse(remembered.get(key(source)));
    }

    void remember(String source, TidyRules rules) {
        if (rules.equals(TidyRules.NONE)) {
            remembered.remove(key(source));
        } else {
            remembered.put(key(source), rules.text());
        }
    }

    /// What is remembered, to be used on another thread.
    FileRules copy() {
        return new FileRules(Map.copyOf(remembered));
    }

    private static String key(String source) {
        return Path.of(source).toAbsolutePath().normalize().toString();
    }
}
