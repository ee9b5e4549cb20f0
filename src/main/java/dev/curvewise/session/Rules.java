package dev.curvewise.session;

import dev.curvewise.detect.DetectorSettings;
import dev.curvewise.detect.RobustSettings;

/// What a metric is watched by.
public sealed interface Rules {

    /// The robust rules.
    record Robust(RobustSettings settings) implements Rules {

        /// The robust rules as they come.
        public static final Robust DEFAULT = new Robust(RobustSettings.DEFAULT);
    }

    /// One of the seven stock detectors.
    record Stock(DetectorSettings settings) implements Rules {}

    /// Which family they belong to.
    default Mode mode() {
        return this instanceof Robust ? Mode.ROBUST : Mode.COMPATIBLE;
    }
}
