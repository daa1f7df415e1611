package quxiang.web.kit.input;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import org.primefaces.component.inputtextarea.InputTextareaRenderer;

/** Reads p:inputtextarea without cutting anything off. */
public class WholeInputTextareaRenderer extends InputTextareaRenderer {

    @Override
    public void decode(FacesContext faces, UIComponent component) {
        super.decode(faces, component);
        WholeText.restore(faces, component);
    }
}
