package dev.curvewise.architecture.planted.session;

/// Breaks a rule on purpose: see ArchitectureTest.
public final class KnowsANode {
    public javafx.scene.@org.jspecify.annotations.Nullable Node node;
    dev.curvewise.architecture.planted.card.@org.jspecify.annotations.Nullable KnowsTheSession back;
}
