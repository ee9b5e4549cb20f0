package dev.curvewise.architecture.planted.plot;

/// Breaks a rule on purpose: see ArchitectureTest.
final class DrawsWithJavaFx {
    javafx.scene.paint.Color colour = javafx.scene.paint.Color.RED;
}
