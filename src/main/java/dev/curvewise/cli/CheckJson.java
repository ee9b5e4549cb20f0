package dev.curvewise.cli;

import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.alert.Episode;
import dev.curvewise.detect.alert.Judgement;
import dev.curvewise.detect.cross.CrossFinding;
import dev.curvewise.detect.cross.Evidence;
import dev.curvewise.problem.Problem;
import dev.curvewise.session.Finding;
import dev.curvewise.session.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Checked runs as JSON: one object a run.
final class CheckJson {

    private CheckJson() {}

    /// One object for a single run; several stand in a list under `runs`.
    static String print(List<Checked> runs, List<Problem> problems) {
        if (runs.size() == 1) {
            return Json.print(object(runs.getFirst(), problems));
        }
        ObjectNode root = Json.object();
        ArrayNode list = root.putArray("runs");
        runs.forEach(run -> list.add(object(run, List.of())));
        Json.put(root, problems);
        return Json.print(root);
    }

    /// @param problems what was wrong besides the run itself
    static ObjectNode object(Checked run, List<Problem> problems) {
        ObjectNode root = Json.object();
        root.put("run", run.file());
        ArrayNode alerts = root.putArray("alerts");
        ArrayNode answers = root.putArray("answers");
        for (Reading reading : run.readings()) {
            run.findings(reading).forEach(finding -> add(alerts.addObject(), finding));
            Judgement judgement = reading.judgement();
            if (judgement.answer() != Judgement.Answer.JUDGED) {
                ObjectNode answer = answers.addObject();
                answer.put("column", reading.match().column());
                answer.put("answer", CheckTable.words(judgement.answer()));
                answer.put("reason", judgement.reason());
            }
        }
        if (answers.isEmpty()) {
            root.remove("answers");
        }
        if (!run.together().isEmpty()) {
            ArrayNode together = root.putArray("looks_like");
            run.together().forEach(finding -> add(together.addObject(), finding));
        }
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(run.problems());
        Json.put(root, all);
        return root;
    }

    private static void add(ObjectNode item, CrossFinding finding) {
        item.put("id", finding.id());
        item.put("summary", finding.summary());
        Json.put(item, "step", finding.begin());
        ArrayNode evidence = item.putArray("evidence");
        for (Evidence each : finding.evidence()) {
            ObjectNode column = evidence.addObject();
            column.put("column", each.column());
            column.put("card", each.metric());
            Json.put(column, "from", each.from());
            Json.put(column, "to", each.to());
            Json.put(column, "step", each.begin());
        }
    }

    private static void add(ObjectNode item, Finding finding) {
        Alert alert = finding.alert();
        Episode episode = finding.episode();
        item.put("detector", alert.detector());
        item.put("severity", finding.severity().word());
        Json.put(item, "step", episode == null ? alert.step() : episode.first().step());
        item.put("column", finding.reading().match().column());
        String card = finding.reading().match().card();
        item.put("card", card.isEmpty() ? null : card);
        if (episode != null) {
            ObjectNode span = item.putObject("episode");
            Json.put(span, "start", finding.start());
            Json.put(span, "peak", alert.step());
            Json.put(span, "end", finding.end());
            span.put("alerts", episode.alerts());
        }
        ObjectNode values = item.putObject("values");
        for (Map.Entry<String, Double> entry : alert.values().entrySet()) {
            Json.put(values, entry.getKey(), entry.getValue());
        }
    }
}
