package quxiang.web.kit.text;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;

/**
 * Finds early what a list asks for a thousand times: what its loop stands at ({@code #{row}}), the texts ({@code #{text['key']}}) and how values are named
 * ({@code #{label}}). Faces looks for the first two last, after everything that could have such a name, and for the third among the beans each time.
 */
public class LoopResolver extends ELResolver {

    private static final String TEXTS = "text";
    private static final String LABEL = "label";

    private volatile Label label;

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (!(property instanceof String name)) {
            return null;
        }
        Object found = null;
        if (base instanceof Texts texts) {
            found = texts.handleGetObject(name);
        } else if (base == null) {
            found = named((FacesContext) context.getContext(FacesContext.class), name);
        }
        if (found != null) {
            context.setPropertyResolved(base, property);
        }
        return found;
    }

    private Object named(FacesContext faces, String name) {
        Object found = faces.getExternalContext().getRequestMap().get(name);
        if (found == null) {
            if (TEXTS.equals(name) && faces.getViewRoot() != null) {
                found = Texts.of(faces.getViewRoot().getLocale());
            } else if (LABEL.equals(name)) {
                found = label();
            }
        }
        return found;
    }

    /** It is one for all; asking for it takes a look at the whole stack. */
    private Label label() {
        if (label == null) {
            label = CDI.current().select(Label.class).get();
        }
        return label;
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
