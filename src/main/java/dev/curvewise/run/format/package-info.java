/// One file per format of run files, each behind [dev.curvewise.run.RunFormat]; [Formats] lists them.
@NullMarked
package dev.curvewise.run.format;

import org.jspecify.annotations.NullMarked;
