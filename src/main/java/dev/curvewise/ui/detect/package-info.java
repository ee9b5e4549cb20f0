/// Alerts: their list, their numbers, what to do about them.
@NullMarked
package dev.curvewise.ui.detect;

import org.jspecify.annotations.NullMarked;
