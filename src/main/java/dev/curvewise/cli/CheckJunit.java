package dev.curvewise.cli;

import dev.curvewise.detect.Advice;
import dev.curvewise.detect.Judgement;
import dev.curvewise.detect.Severity;
import dev.curvewise.session.Finding;
import dev.curvewise.session.Reading;
import java.io.StringWriter;
import java.util.List;
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
        long failed = run.readings().stream()
                .filter(reading -> !failures(run, reading).isEmpty())
                .count();
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", clean(run.file()));
        xml.writeAttribute("tests", Integer.toString(Math.max(1, run.readings().size())));
        xml.writeAttribute("failures", Long.toString(failed));
        xml.writeAttribute("errors", run.readable() ? "0" : "1");
        if (run.readings().isEmpty()) {
            start(xml, run, "columns");
            xml.writeEmptyElement(run.readable() ? "skipped" : "error");
            xml.writeAttribute(
                    "message",
                    clean(
                            run.readable() || run.problems().isEmpty()
                                    ? "No column that a detector watches"
                                    : run.problems().getFirst().what()));
            xml.writeEndElement();
        }
        for (Reading reading : run.readings()) {
            column(xml, run, reading);
        }
        xml.writeEndElement();
    }

    private void column(XMLStreamWriter xml, Checked run, Reading reading) throws XMLStreamException {
        start(xml, run, reading.match().column());
        Judgement.Answer answer = reading.judgement().answer();
        for (Finding finding : failures(run, reading)) {
            xml.writeStartElement("failure");
            xml.writeAttribute("type", finding.severity().word());
            xml.writeAttribute("message", clean(Advice.of(finding.alert()).summary()));
            xml.writeCharacters(
                    finding.alert().detector() + " " + finding.alert().values());
            xml.writeEndElement();
        }
        if (failures(run, reading).isEmpty()
                && (answer == Judgement.Answer.TOO_SHORT || answer == Judgement.Answer.WRONG_SCALE)) {
            xml.writeEmptyElement("skipped");
            xml.writeAttribute("message", clean(reading.judgement().reason()));
        }
        xml.writeEndElement();
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
    }

    /// Without the characters that XML can not hold.
    private static String clean(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "?");
    }
}
