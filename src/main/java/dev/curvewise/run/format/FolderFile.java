package dev.curvewise.run.format;

import dev.curvewise.run.Head;
import dev.curvewise.run.RunFormat;
import dev.curvewise.run.format.csv.HeaderlessCsv;
import dev.curvewise.run.format.csv.MonitorCsv;
import dev.curvewise.run.format.csv.TensorBoardCsv;
import dev.curvewise.run.format.event.EventFile;
import dev.curvewise.run.format.log.MlflowMetric;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A file of a folder, with the format that accepts it.
///
/// @param preface the line of a log of episodes that says when it was begun; empty for other formats
record FolderFile(Path file, RunFormat format, String preface) {

    /// The file with its format, nothing where no format accepts it.
    static Optional<FolderFile> of(Path file) throws IOException {
        Head head = Head.of(file);
        return Formats.ALL.stream()
                .filter(format -> head.size() > 0 && format.accepts(head))
                .findFirst()
                .map(format -> new FolderFile(file, format, format instanceof MonitorCsv ? head.firstLine() : ""));
    }

    /// The nearest folder `metrics` above a file, as MLflow names it; null where there is none.
    static @Nullable Path metrics(Path file) {
        Path parent = file.getParent();
        while (parent != null && parent.getFileName() != null) {
            if (parent.getFileName().toString().equals("metrics")) {
                return parent;
            }
            parent = parent.getParent();
        }
        return null;
    }

    /// Whether it may be a part of a run that several files are put together to.
    boolean isPart() {
        return format instanceof HeaderlessCsv
                || format instanceof TensorBoardCsv
                || format instanceof MonitorCsv
                || format instanceof EventFile
                || isMlflow();
    }

    /// Whether it is a run by itself where no other file belongs to it. A metric of MLflow never is, and an event file
    /// may be gone on with in another.
    boolean mayBeAlone() {
        return !(format instanceof MlflowMetric) && !(format instanceof EventFile);
    }

    private boolean isMlflow() {
        return format instanceof MlflowMetric && metrics(file) != null;
    }

    /// The folder the files stand in that belong to it.
    Path home() {
        Path parent = Objects.requireNonNullElse(file.getParent(), Path.of(""));
        return isMlflow() ? Objects.requireNonNullElse(metrics(file), parent) : parent;
    }

    /// Files of equal groups belong together.
    String group() {
        return isPart() ? format.name() + " " + home() : file.toString();
    }
}
