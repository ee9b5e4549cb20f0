package dev.curvewise.run.format.table;

import dev.curvewise.run.Column;
import dev.curvewise.run.TextColumn;
import java.util.List;

/// A table of text as it stands in the file: columns of numbers and columns of words.
///
/// @param header  whether the file names its columns
/// @param rows    how many rows there are
/// @param columns the columns of numbers in file order
/// @param texts   the columns of words in file order
public record Table(boolean header, int rows, List<Column> columns, List<TextColumn> texts) {}
