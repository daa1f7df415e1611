package quxiang.web.kit;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.faces.context.FacesContext;

/**
 * Finds what a loop stands at ({@code #{row}}) and the texts ({@code #{text}}) early. A list asks for them a thousand times, and Faces looks for them last, after
 * everything that could have such a name.
 */
public class LoopResolver extends ELResolver {

    private static final String TEXTS = "text";

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base != null || !(property instanceof String name)) {
            return null;
        }
        FacesContext faces = (FacesContext) context.getContext(FacesContext.class);
        Object found = faces.getExternalContext().getRequestMap().get(name);
        if (found == null && TEXTS.equals(name) && faces.getViewRoot() != null) {
            found = Texts.of(faces.getViewRoot().getLocale());
        }
        if (found != null) {
            context.setPropertyResolved(null, property);
        }
        return found;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // Nothing that is found here is replaced by a page.
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return false;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }
}
