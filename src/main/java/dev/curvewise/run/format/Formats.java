package dev.curvewise.run.format;

import dev.curvewise.run.RunFormat;
import java.util.List;

/// Every format there is, in the order they are tried: the surest marks first, tables of text last. A new format is one
/// class and one line here.
public final class Formats {

    public static final List<RunFormat> ALL = List.of(
            new GitLfsPointer(), //
            new WideCsv());

    private Formats() {}
}
