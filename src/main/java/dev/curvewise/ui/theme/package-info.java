/// How the program looks: fonts, colours and type, for both themes.
@NullMarked
package dev.curvewise.ui.theme;

import org.jspecify.annotations.NullMarked;
