package dev.curvewise.card.edit;

import dev.curvewise.card.CardReader;
import dev.curvewise.card.Scenario;
import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Function;

/// Changes card files on disk: read, change, write to a file beside it, and move that into place, so that nobody ever
/// sees half a card.
public final class CardFile {

    private CardFile() {}

    /// Changes or adds one scenario in a file, see [CardEditor#withScenario].
    ///
    /// @return whether the file was written; nothing where it could not be changed
    public static Loaded<Boolean> saveScenario(Path file, Scenario wanted) {
        return change(file, text -> CardEditor.withScenario(text, file.toString(), wanted));
    }

    /// Changes the text of a file. A file that is not UTF-8 is left alone, and one whose text stays the same too.
    ///
    /// @return whether the file was written
    public static Loaded<Boolean> change(Path file, Function<String, Loaded<String>> change) {
        Loaded<String> text = CardReader.text(file);
        if (text.value() == null || text.hasErrors()) {
            return new Loaded<>(null, text.problems());
        }
        Loaded<String> changed = change.apply(text.value());
        if (changed.value() == null || changed.value().equals(text.value())) {
            return new Loaded<>(changed.value() == null ? null : Boolean.FALSE, changed.problems());
        }
        return write(file, changed.value());
    }

    /// Writes a text into a file, whether it is there yet or not.
    public static Loaded<Boolean> write(Path file, String text) {
        Path draft = file.resolveSibling("." + file.getFileName() + ".draft");
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file;
            Files.writeString(draft, text);
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
            return Loaded.of(Boolean.TRUE);
        } catch (IOException wrong) {
            return Loaded.failed(Problem.error(
                    file.toString(),
                    "The file could not be written: " + wrong.getMessage(),
                    "Check who may write there"));
        }
    }
}
