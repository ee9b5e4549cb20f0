package dev.curvewise.problem;

/// Something that is wrong with an input, in plain words.
///
/// @param source the file (or other origin) as the user knows it
/// @param line   1-based line, 0 where the whole file is meant
/// @param column 1-based column, 0 where the whole line is meant
/// @param level  how much it matters
/// @param what   what is wrong, one sentence without a full stop at the end
/// @param hint   what to do about it, or an empty string
public record Problem(String source, int line, int column, Level level, String what, String hint) {

    /// An error at a place.
    public static Problem error(String source, int line, int column, String what, String hint) {
        return new Problem(source, line, column, Level.ERROR, what, hint);
    }

    /// An error of the whole source.
    public static Problem error(String source, String what, String hint) {
        return error(source, 0, 0, what, hint);
    }

    /// A warning at a place.
    public static Problem warning(String source, int line, int column, String what, String hint) {
        return new Problem(source, line, column, Level.WARNING, what, hint);
    }

    /// Something the reader should know about a place.
    public static Problem note(String source, int line, int column, String what, String hint) {
        return new Problem(source, line, column, Level.NOTE, what, hint);
    }

    public boolean isError() {
        return level == Level.ERROR;
    }

    /// `file:line:column`, shortened by what is not known.
    public String place() {
        if (line <= 0) {
            return source;
        }
        return column <= 0 ? source + ":" + line : source + ":" + line + ":" + column;
    }

    /// `file:line:column: error: what (hint)`, as compilers print it.
    @Override
    public String toString() {
        String text = place() + ": " + level.word() + ": " + what;
        return hint.isEmpty() ? text : text + " (" + hint + ")";
    }
}
