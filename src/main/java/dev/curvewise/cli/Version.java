package dev.curvewise.cli;

import dev.curvewise.report.Program;
import picocli.CommandLine.IVersionProvider;

/// The version the build wrote into the jar.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {Program.name(), "Java " + Runtime.version()};
    }
}
