package dev.curvewise.cli;

import dev.curvewise.detect.Adviser;
import dev.curvewise.detect.alert.Severity;
import dev.curvewise.detect.cross.CrossFinding;
import dev.curvewise.session.Finding;
import dev.curvewise.session.Reading;
import java.io.StringWriter;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Checked runs as JUnit XML, which build servers know how to show: a suite a run, a case a column.
///
/// @param runs  the runs
/// @param least what matters less than this is told, but is no failure
record CheckJunit(List<Checked> runs, Severity least) {

    String print() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            xml.writeAttribute("name", "curvewise check");
            xml.writeAttribute(
                    "time",
                    String.format(
                            Locale.ROOT,
                            "%.3f",
                            runs.stream().mapToDouble(Checked::seconds).sum()));
            counts(xml, runs);
            for (Checked run : runs) {
                suite(xml, run);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void suite(XMLStreamWriter xml, Checked run) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", clean(run.file()));
        xml.writeAttribute("time", String.format(Locale.ROOT, "%.3f", run.seconds()));
        long skipped = counts(xml, List.of(run));
        xml.writeAttribute("skipped", Long.toString(skipped));
        if (run.readings().isEmpty()) {
            start(xml, run, "columns");
            xml.writeEmptyElement(run.readable() ? "skipped" : "error");
            String message = run.readable() || run.problems().isEmpty()
                    ? "No column that a detector watches"
                    : run.problems().getFirst().what();
            xml.writeAttribute("message", clean(message));
            xml.writeEndElement();
        }
        for (Reading reading : run.readings()) {
            column(xml, run, reading);
        }
        if (!run.together().isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(
                    clean(run.together().stream().map(CrossFinding::summary).collect(Collectors.joining("\n"))));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /// Writes the counts that all readers of this format know on a suite and on all of them.
    ///
    /// @return how many were skipped, which only a suite says
    private long counts(XMLStreamWriter xml, List<Checked> of) throws XMLStreamException {
        long tests = 0;
        long failed = 0;
        long skipped = 0;
        for (Checked run : of) {
            tests += Math.max(1, run.readings().size());
            failed += run.readings().stream()
                    .filter(reading -> !failures(run, reading).isEmpty())
                    .count();
            skipped += run.readable() && run.readings().isEmpty()
                    ? 1
                    : run.readings().stream()
                            .filter(reading -> isSkipped(run, reading))
                            .count();
        }
        long unread = of.stream().filter(run -> !run.readable()).count();
        xml.writeAttribute("tests", Long.toString(tests));
        xml.writeAttribute("failures", Long.toString(failed));
        xml.writeAttribute("errors", Long.toString(unread));
        return skipped;
    }

    /// A case with at most one failure, as the readers of this format expect: the worst finding gives its name,
    /// all of them stand in its text.
    private void column(XMLStreamWriter xml, Checked run, Reading reading) throws XMLStreamException {
        start(xml, run, reading.match().column());
        List<Finding> failures = failures(run, reading);
        if (!failures.isEmpty()) {
            Finding worst = Collections.max(failures, Comparator.comparing(Finding::severity));
            xml.writeStartElement("failure");
            xml.writeAttribute("type", worst.severity().word());
            xml.writeAttribute("message", clean(Adviser.on(worst.alert()).summary()));
            xml.writeCharacters(clean(failures.stream()
                    .map(finding -> finding.severity().word() + " "
                            + finding.alert().detector() + " "
                            + String.join(" ", AlertNumbers.of(finding.alert())))
                    .collect(Collectors.joining("\n"))));
            xml.writeEndElement();
        } else if (isSkipped(run, reading)) {
            xml.writeEmptyElement("skipped");
            xml.writeAttribute("message", clean(reading.judgement().reason()));
        }
        xml.writeEndElement();
    }

    /// Whether nobody judged a column: "no failure" would say too much.
    private boolean isSkipped(Checked run, Reading reading) {
        return failures(run, reading).isEmpty()
                && switch (reading.judgement().answer()) {
                    case TOO_SHORT, WRONG_SCALE, NO_DETECTOR, NO_COLUMN, SWITCHED_OFF -> true;
                    case JUDGED, SHAPE_ONLY -> false;
                };
    }

    private List<Finding> failures(Checked run, Reading reading) {
        return run.findings(reading).stream()
                .filter(finding -> finding.severity().compareTo(least) >= 0)
                .toList();
    }

    private static void start(XMLStreamWriter xml, Checked run, String name) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", clean(run.file()));
        xml.writeAttribute("name", clean(name));
        xml.writeAttribute("time", "0");
    }

    /// Without the characters that XML can not hold.
    private static String clean(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ud800-\\udfff\\ufffe\\uffff]", "?");
    }
}
