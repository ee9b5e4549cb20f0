/// The settings file: every rule's section, read and written.
@NullMarked
package dev.curvewise.detect.settings;

import org.jspecify.annotations.NullMarked;
