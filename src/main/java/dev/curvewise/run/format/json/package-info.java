/// Lines and documents of JSON.
@NullMarked
package dev.curvewise.run.format.json;

import org.jspecify.annotations.NullMarked;
