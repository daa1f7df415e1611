package quxiang.web.kit.list;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;

/**
 * {@code q:elsewhere}, inputs whose form is sent to an address of its own. So a postback of the page
 * asks them for nothing, although they belong to no form of Faces.
 */
@FacesComponent("quxiang.Elsewhere")
public class ElsewherePart extends UIComponentBase {

    @Override
    public String getFamily() {
        return "quxiang";
    }

    @Override
    public void processDecodes(FacesContext context) {
        // What they hold was not sent here.
    }

    @Override
    public void processValidators(FacesContext context) {
        // Nothing was sent.
    }

    @Override
    public void processUpdates(FacesContext context) {
        // Nothing was sent.
    }
}
