package dev.curvewise.ui.card.draw;

import dev.curvewise.card.CardReader;
import dev.curvewise.card.MetricCard;
import dev.curvewise.card.Scenario;
import dev.curvewise.card.edit.CardFile;
import dev.curvewise.card.edit.CardWriter;
import dev.curvewise.problem.Loaded;
import dev.curvewise.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The file a drawn curve is saved into.
///
/// @param file the card's own file, or the one its copy is to be written to
/// @param copy whether the card is copied there first
record SaveTarget(Path file, boolean copy) {

    /// A copy of a card in a folder of one's own.
    static SaveTarget copyIn(Path folder, MetricCard card) {
        return new SaveTarget(folder.resolve(card.id() + ".md"), true);
    }

    /// Saves a scenario; nothing else in the file is touched.
    ///
    /// @return what stood in the way, empty where it was saved
    List<Problem> save(MetricCard card, Scenario scenario) {
        if (copy) {
            if (Files.exists(file)) {
                return List.of(Problem.error(
                        file.toString(), "There is a file of this name already", "Open its card and draw there"));
            }
            Loaded<Boolean> written =
                    CardFile.write(file, CardReader.bundledText(card.file()).orElseGet(() -> CardWriter.text(card)));
            if (written.hasErrors()) {
                return written.problems();
            }
        }
        return CardFile.saveScenario(file, scenario).problems().stream()
                .filter(Problem::isError)
                .toList();
    }

    /// The words in the list of places.
    @Override
    public String toString() {
        return file.toString();
    }
}
