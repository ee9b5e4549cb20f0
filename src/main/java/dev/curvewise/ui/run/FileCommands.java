package dev.curvewise.ui.run;

import javafx.collections.ObservableList;

/// What the side of the runs can ask of files.
public interface FileCommands {

    /// Asks for run files and opens them.
    void choose();

    /// Asks for a folder and opens every run in it.
    void chooseFolder();

    /// The files that were opened last, the latest first.
    ObservableList<String> recent();

    /// Opens a file that was opened before.
    void reopen(String file);

    /// Opens the bundled sample.
    void openSample();

    /// Asks where a file is that was not found, and opens its runs.
    void locate(String file);

    /// Gives up the runs of a file that was not found.
    void giveUp(String file);
}
