/// How the program looks: fonts, colours and type, for both themes, and the panes that keep a page still.
@NullMarked
package dev.curvewise.ui.theme;

import org.jspecify.annotations.NullMarked;
