package dev.curvewise.ui.app;

import java.util.List;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.control.MenuItem;

/// What can be done anywhere in the window, by button, menu or key.
interface Actions {

    void home();

    void back();

    void forward();

    BooleanExpression canGoBack();

    BooleanExpression canGoForward();

    /// Takes back what was done last to the open runs.
    void undo();

    /// Does again what was taken back last.
    void redo();

    /// Asks for run files and opens them.
    void chooseRuns();

    /// Asks for a folder and opens every run in it.
    void chooseFolder();

    /// Saves what is open.
    void saveSession();

    void toggleTheme();

    void toggleSidebar();

    void toggleRunPanel();

    void toggleFullScreen();

    void focusSearch();

    /// Opens the bar to find words on the page.
    void findInPage();

    /// Sets the text of the pages larger or smaller.
    ///
    /// @param direction 1, -1, or 0 for the usual size
    void zoom(int direction);

    /// Goes to the next or previous card.
    ///
    /// @param direction 1 or -1
    void step(int direction);

    void showKeys();

    void showProblems();

    /// The items of the menu behind the dots, made anew each time it opens.
    List<MenuItem> menu();
}
