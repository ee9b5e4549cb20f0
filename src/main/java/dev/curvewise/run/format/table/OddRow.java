package dev.curvewise.run.format.table;

/// A row that has more or fewer cells than the header.
///
/// @param row    its place among the rows that were kept
/// @param line   its line in the file
/// @param fields how many cells it has
public record OddRow(int row, long line, int fields) {}
