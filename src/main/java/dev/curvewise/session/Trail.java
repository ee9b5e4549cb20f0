package dev.curvewise.session;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Where one is and where one came from, as in a browser.
public final class Trail {

    private static final int LONGEST = 200;

    private final List<Place> places = new ArrayList<>(List.of(new Place.Home()));
    private final ReadOnlyObjectWrapper<Place> current =
            new ReadOnlyObjectWrapper<>(this, "current", places.getFirst());
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper(this, "canGoBack", false);
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper(this, "canGoForward", false);
    private int index;

    /// Where one is.
    public ReadOnlyObjectProperty<Place> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public Place current() {
        return current.get();
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    /// Goes to a page; what lay ahead is forgotten.
    public void go(Place place) {
        if (place.equals(current())) {
            return;
        }
        places.subList(index + 1, places.size()).clear();
        places.add(place);
        if (places.size() > LONGEST) {
            places.removeFirst();
        }
        stand(places.size() - 1);
    }

    /// Goes back a page where there is one.
    public void back() {
        if (index > 0) {
            stand(index - 1);
        }
    }

    /// Goes forward again a page where there is one.
    public void forward() {
        if (index < places.size() - 1) {
            stand(index + 1);
        }
    }

    private void stand(int at) {
        index = at;
        canGoBack.set(index > 0);
        canGoForward.set(index < places.size() - 1);
        current.set(places.get(index));
    }
}
