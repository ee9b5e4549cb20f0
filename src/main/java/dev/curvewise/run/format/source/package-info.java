/// The bytes of a run file: stretches of it, where its lines end, and several stretches at once.
@NullMarked
package dev.curvewise.run.format.source;

import org.jspecify.annotations.NullMarked;
