/// Databases that rlwatch and MLflow keep their runs in.
@NullMarked
package dev.curvewise.run.format.sqlite;

import org.jspecify.annotations.NullMarked;
