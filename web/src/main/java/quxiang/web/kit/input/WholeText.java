package quxiang.web.kit.input;

import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;

/** Gives an input all that was sent. PrimeFaces cuts it off at maxlength; here too long a text is refused with a sentence. */
final class WholeText {

    private WholeText() {}

    static void restore(FacesContext faces, UIComponent component) {
        EditableValueHolder input = (EditableValueHolder) component;
        String sent = faces.getExternalContext().getRequestParameterMap().get(component.getClientId(faces));
        if (sent != null && input.getSubmittedValue() != null) {
            input.setSubmittedValue(sent.replace("\r\n", "\n"));
        }
    }
}
