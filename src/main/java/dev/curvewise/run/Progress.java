package dev.curvewise.run;

/// Where long work says how far it is, and is told to stop.
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

    /// Says how much is done.
    ///
    /// @param fraction from 0 to 1
    void at(double fraction);

    /// Whether the work should stop; what was read so far may be given back.
    boolean cancelled();
}
