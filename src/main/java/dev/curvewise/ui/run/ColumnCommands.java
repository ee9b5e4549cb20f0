package dev.curvewise.ui.run;

/// What the reader can say of columns. It is remembered by the column's name, for every run, and can be taken back.
public interface ColumnCommands {

    /// Says which card a column belongs to.
    ///
    /// @param cardId the id of the card, or an empty text where the column has no card
    void map(String column, String cardId);

    /// Forgets what the reader said of a column; it is matched by its name again.
    void forget(String column);

    /// Whether the reader said which card a column belongs to, or that it has none.
    boolean isChosen(String column);

    /// Calls a column otherwise than its file does.
    ///
    /// @param name what it is called; an empty text gives it the name of the file again
    void call(String column, String name);
}
