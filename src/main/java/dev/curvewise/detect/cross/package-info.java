/// Rules over several columns of a run: what looks like one thing gaming another.
@NullMarked
package dev.curvewise.detect.cross;

import org.jspecify.annotations.NullMarked;
