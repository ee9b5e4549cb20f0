/// The runs that are open: what they hold and what is wrong with them.
@NullMarked
package dev.curvewise.ui.run;

import org.jspecify.annotations.NullMarked;
