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

    /// Offers the rows read so far, a few times a second and from the thread that reads. Each offer is a run of
    /// its own that holds the rows of the last one and more, in file order; where they are many, every
    /// so-and-so-many-th, at most 16,384. Nothing in it is sorted or merged. The supplier must be called at once
    /// or not at all; a file that is read in a moment makes no offer.
    default void soFar(Supplier<Run> preview) {}
}
