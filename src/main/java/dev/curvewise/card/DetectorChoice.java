package dev.curvewise.card;

import java.util.Map;

/// The detector a card asks for.
///
/// @param id       the detector's id, such as `kl_explosion`
/// @param settings its settings by key; numbers, booleans and strings as the file has them
public record DetectorChoice(String id, Map<String, Object> settings) {

    public DetectorChoice {
        settings = Map.copyOf(settings);
    }
}
