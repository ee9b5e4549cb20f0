package dev.curvewise.ui.run;

import dev.curvewise.session.Digests;
import dev.curvewise.session.OverviewGrouping;
import dev.curvewise.session.OverviewOrder;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/// How the overview was left: it is the same when one comes back to it.
public final class OverviewState {

    private final ObjectProperty<OverviewOrder> order = new SimpleObjectProperty<>(this, "order", OverviewOrder.WORST);
    private final ObjectProperty<OverviewGrouping> grouping =
            new SimpleObjectProperty<>(this, "grouping", OverviewGrouping.TOPIC);
    private final BooleanProperty steps = new SimpleBooleanProperty(this, "steps");
    private final ObservableSet<String> folded = FXCollections.observableSet();
    private final Digests digests = new Digests();

    /// How the columns are ordered.
    ObjectProperty<OverviewOrder> orderProperty() {
        return order;
    }

    /// What stands together.
    ObjectProperty<OverviewGrouping> groupingProperty() {
        return grouping;
    }

    /// Whether the columns that count steps or tell the time are shown.
    BooleanProperty stepsProperty() {
        return steps;
    }

    /// The names of the groups that are folded.
    ObservableSet<String> folded() {
        return folded;
    }

    /// What was read of the columns so far.
    Digests digests() {
        return digests;
    }
}
