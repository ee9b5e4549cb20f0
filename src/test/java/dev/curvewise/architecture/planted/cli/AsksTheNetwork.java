package dev.curvewise.architecture.planted.cli;

/// Breaks a rule on purpose: see ArchitectureTest.
final class AsksTheNetwork {
    java.net.http.@org.jspecify.annotations.Nullable HttpClient client;
}
