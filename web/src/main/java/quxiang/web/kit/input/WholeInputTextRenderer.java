package quxiang.web.kit.input;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import org.primefaces.component.inputtext.InputTextRenderer;

/** Reads p:inputtext without cutting anything off. */
public class WholeInputTextRenderer extends InputTextRenderer {

    @Override
    public void decode(FacesContext faces, UIComponent component) {
        super.decode(faces, component);
        WholeText.restore(faces, component);
    }
}
