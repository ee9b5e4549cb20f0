package dev.curvewise.architecture.planted.card;

/// Breaks a rule on purpose: see ArchitectureTest.
public final class KnowsTheSession {
    dev.curvewise.architecture.planted.session.@org.jspecify.annotations.Nullable KnowsANode session;
}
