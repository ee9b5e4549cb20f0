package dev.curvewise.session;

import java.nio.file.Path;
import java.util.List;

/// What the program was asked to show at the start.
///
/// @param runs   run files to open
/// @param cards  folders with cards besides the bundled ones
/// @param sample whether to open the bundled sample run
public record Start(List<Path> runs, List<Path> cards, boolean sample) {

    public Start {
        runs = List.copyOf(runs);
        cards = List.copyOf(cards);
    }
}
