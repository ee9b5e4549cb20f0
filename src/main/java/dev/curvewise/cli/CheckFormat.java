package dev.curvewise.cli;

/// How `curvewise check` prints what it found.
enum CheckFormat {
    /// One table for a reader.
    TEXT,
    /// One object: of a run, or of several under `runs`.
    JSON,
    /// One object a line, one line a run.
    JSONL,
    /// JUnit XML: a suite a run, a case a column.
    JUNIT
}
