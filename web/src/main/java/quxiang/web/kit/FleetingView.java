package quxiang.web.kit;

import jakarta.faces.component.UIViewRoot;
import java.util.HashMap;
import java.util.Map;

/** A page. One without a form keeps nothing for its next request, and so makes no session for somebody who has none. */
public class FleetingView extends UIViewRoot {

    private Map<String, Object> fleeting;

    @Override
    public Map<String, Object> getViewMap(boolean create) {
        if (!isTransient()) {
            return super.getViewMap(create);
        }
        if (fleeting == null && create) {
            fleeting = new HashMap<>();
        }
        return fleeting;
    }
}
