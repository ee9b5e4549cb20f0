package dev.curvewise.card.yaml;

/// How much one YAML text may ask for.
///
/// @param depth  how deep lists and maps may stand in each other
/// @param nodes  how many values there may be, each alias counted with all it stands for
public record YamlLimits(int depth, int nodes) {

    /// Far above what a card needs, far below what hurts.
    public static final YamlLimits CARD = new YamlLimits(24, 500_000);
}
