package dev.curvewise.run.format.table;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/// What a run is called after the file it came from.
public final class Names {

    /// File names that every run of a library has; the folder tells such runs apart.
    private static final Set<String> COMMON = Set.of(
            "progress.csv",
            "progress.txt",
            "progress.json",
            "result.json",
            "metrics.csv",
            "metrics.jsonl",
            "trainer_state.json",
            "trainer_log.jsonl",
            "logging.jsonl",
            "monitor.csv",
            "output.log",
            "log.txt",
            "0.monitor.csv");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+|[\u2028\u2029]");

    private Names() {}

    /// The file's name, with its folder where the name alone says nothing.
    static String of(Path file) {
        Path last = file.getFileName();
        String name = last == null ? file.toString() : last.toString();
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (COMMON.contains(name) && folder != null && folder.getFileName() != null) {
            return inOneLine(folder.getFileName() + "/" + name);
        }
        return inOneLine(name);
    }

    /// A name with blanks instead of line ends and the like, which may stand in the names of files.
    public static String inOneLine(String name) {
        return CONTROL.matcher(name).replaceAll(" ");
    }

    /// A file's name without its ending.
    public static String stem(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot <= 0 ? fileName : fileName.substring(0, dot);
    }
}
