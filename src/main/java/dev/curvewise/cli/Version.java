package dev.curvewise.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/// The version the build wrote into the jar.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {
            "Curvewise " + Objects.requireNonNullElse(version, "(development build)"), "Java " + Runtime.version()
        };
    }
}
