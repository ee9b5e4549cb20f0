package dev.curvewise;

import dev.curvewise.cli.Terminal;
import dev.curvewise.ui.app.Launch;

/// Starts Curvewise: without a command the window, with one the terminal.
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(new Terminal(Launch::window).run(args));
    }
}
