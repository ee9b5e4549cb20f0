/// What every format makes of its file: rows as they are read, the columns they become, what is wrong with them,
/// and how far was read. Knows no format.
@NullMarked
package dev.curvewise.run.format.table;

import org.jspecify.annotations.NullMarked;
