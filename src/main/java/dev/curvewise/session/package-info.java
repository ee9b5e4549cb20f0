/// What is open now: read-only state out, commands in. No nodes, no threads.
@NullMarked
package dev.curvewise.session;

import org.jspecify.annotations.NullMarked;
