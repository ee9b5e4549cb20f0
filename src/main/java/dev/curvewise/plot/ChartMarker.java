package dev.curvewise.plot;

/// A mark on a curve, such as a detector's alert.
///
/// @param kind  what it says
/// @param step  the step it stands at
/// @param value the value it stands at; a NaN or infinite one stands on the rail at the bottom
/// @param text  one line shown beside it, such as `3.4 σ above its baseline`
/// @param at    where it is drawn along the x axis: at its step, unless the axis shows something else
public record ChartMarker(MarkerKind kind, double step, double value, String text, double at) {

    public ChartMarker(MarkerKind kind, double step, double value, String text) {
        this(kind, step, value, text, step);
    }

    /// The same mark drawn at another place.
    ChartMarker movedTo(double place) {
        return new ChartMarker(kind, step, value, text, place);
    }

    /// The mark as it was given, wherever it is drawn now.
    public ChartMarker given() {
        return movedTo(step);
    }
}
