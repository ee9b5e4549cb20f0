package dev.curvewise.run;

import java.util.function.Supplier;

/// Where long work says how far it is, shows what it has, and is told to stop.
public interface Progress {

    /// A progress nobody watches and nobody cancels.
    Progress NONE = new Progress() {
        @Override
        public void at(double fraction) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /// Says how much is done. May be called from any thread.
    ///
    /// @param fraction from 0 to 1
    void at(double fraction);

    /// Whether the work should stop; what was read so far may be given back.
    boolean cancelled();

    /// Offers the rows read so far, thinned where they are many. The supplier must be called at once or not at all.
    default void soFar(Supplier<Run> preview) {}
}
