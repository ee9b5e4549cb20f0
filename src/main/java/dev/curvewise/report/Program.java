package dev.curvewise.report;

/// The program that makes figures and reports.
public final class Program {

    private Program() {}

    /// Its name with the version the build wrote into the jar, as figures and reports state it.
    public static String name() {
        String version = Program.class.getPackage().getImplementationVersion();
        return "Curvewise " + (version == null ? "(development build)" : version);
    }
}
