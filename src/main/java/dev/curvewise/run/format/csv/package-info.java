/// Tables of text: how they are written, their cells, and the shapes in which libraries write them.
@NullMarked
package dev.curvewise.run.format.csv;

import org.jspecify.annotations.NullMarked;
