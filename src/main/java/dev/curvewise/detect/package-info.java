/// What rules say of a column, and what another setting, or an earlier step, would have shown.
///
/// The rules themselves live below: `compatible` has the seven stock ones, `robust` those of our own, `cross` those
/// over
/// several columns; `alert` is what they speak in, `settings` their file, `stats` their arithmetic. Here [Trace] and
/// [Firings] tell what fired, [Delivery] what is passed on, [Adviser] explains it, and [Comparison], [Replay], [Errors]
/// and [Demonstration] answer questions.
@NullMarked
package dev.curvewise.detect;

import org.jspecify.annotations.NullMarked;
