package dev.curvewise.detect.settings;

import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads a settings file from disk.
public final class SettingsReader {

    private static final long LONGEST = 1 << 20;

    private SettingsReader() {}

    public static Loaded<Settings> read(Path file) {
        String source = file.toString();
        try {
            if (!Files.exists(file)) {
                return Loaded.failed(Problem.error(source, "There is no such file", "check the path"));
            }
            if (!Files.isRegularFile(file)) {
                return Loaded.failed(
                        Problem.error(source, "This is a folder, not a settings file", "name a YAML file"));
            }
            if (Files.size(file) > LONGEST) {
                return Loaded.failed(Problem.error(source, "This is too long for a settings file", "1 MB at most"));
            }
            return new SettingsParser(source).parse(Files.readString(file));
        } catch (CharacterCodingException e) {
            return Loaded.failed(Problem.error(source, "This is not text in UTF-8", "save it as UTF-8"));
        } catch (IOException e) {
            return Loaded.failed(Problem.error(source, "This file could not be read", "check its permissions"));
        }
    }
}
