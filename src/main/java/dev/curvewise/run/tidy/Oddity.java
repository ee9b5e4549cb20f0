package dev.curvewise.run.tidy;

/// Something odd in a file, and what was made of it.
///
/// @param found  what was found, a sentence without its full stop
/// @param reason why it is treated as it is, likewise
/// @param rule   the way it is treated; [TidyRule#ways()] are the others
/// @param byHand whether the reader chose the way
public record Oddity(String found, String reason, TidyRule rule, boolean byHand) {}
