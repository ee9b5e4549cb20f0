package dev.curvewise.session;

/// What open runs were read of: what is treated, followed and found again as one.
///
/// @param path  a file, or the folder whose files were put together
/// @param which which of the runs that stand on it, an empty text where it is the only one
public record Source(String path, String which) {}
