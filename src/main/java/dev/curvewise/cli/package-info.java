/// The commands of the terminal.
@NullMarked
package dev.curvewise.cli;

import org.jspecify.annotations.NullMarked;
