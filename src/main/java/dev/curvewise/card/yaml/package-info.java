/// YAML as a tree that knows where in the text each part stands, read within limits.
///
/// The grammar is snakeyaml-engine's; this package turns its events into nodes with places, so that a problem can name
/// a
/// line and an editor can replace one value and leave every other character alone.
@NullMarked
package dev.curvewise.card.yaml;

import org.jspecify.annotations.NullMarked;
