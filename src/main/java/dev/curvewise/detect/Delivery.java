package dev.curvewise.detect;

import dev.curvewise.detect.alert.Alert;
import dev.curvewise.detect.alert.Severity;
import dev.curvewise.detect.settings.AlertSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Decides which alerts of a run are passed on: per detector and severity no sooner than a number of steps
/// after the last one passed on, and only so many in all. Offer alerts in the order of the run.
public final class Delivery {

    private record Sort(String detector, Severity severity) {}

    private final AlertSettings settings;
    private final Map<Sort, Double> lastStep = new HashMap<>();
    private int delivered;

    public Delivery(AlertSettings settings) {
        this.settings = settings;
    }

    /// Whether this alert is passed on.
    public boolean offer(Alert alert) {
        return offer(alert.detector(), alert.severity(), alert.step());
    }

    private boolean offer(String detector, Severity severity, double step) {
        if (isFull()) {
            return false;
        }
        Sort sort = new Sort(detector, severity);
        Double last = lastStep.get(sort);
        if (last != null && step - last < settings.cooldownSteps()) {
            return false;
        }
        lastStep.put(sort, step);
        delivered++;
        return true;
    }

    private boolean isFull() {
        return delivered >= settings.maxAlertsPerRun();
    }

    /// The firings of a run that are passed on.
    public static List<Firing> of(Firings firings, AlertSettings settings) {
        Delivery delivery = new Delivery(settings);
        List<Firing> passed = new ArrayList<>();
        for (int i = 0; i < firings.size() && !delivery.isFull(); i++) {
            Firing firing = firings.get(i);
            if (delivery.offer(firing.detector(), firing.severity(), firing.step())) {
                passed.add(firing);
            }
        }
        return passed;
    }

    /// The alerts of a run that are passed on.
    public static List<Alert> of(List<Alert> alerts, AlertSettings settings) {
        Delivery delivery = new Delivery(settings);
        return alerts.stream().filter(delivery::offer).toList();
    }
}
