/// Every format of run files behind [dev.curvewise.run.RunFormat]: [Formats] lists them, [RunReader] reads a file or a
/// folder, [Growing] reads on in what is still written. A package below holds each family of formats; they
/// stand on `table`, and that on `source`.
@NullMarked
package dev.curvewise.run.format;

import org.jspecify.annotations.NullMarked;
