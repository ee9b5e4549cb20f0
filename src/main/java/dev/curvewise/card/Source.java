package dev.curvewise.card;

/// Where a statement of a card comes from.
///
/// @param title what to call it
/// @param url   its address, or an empty string
public record Source(String title, String url) {}
