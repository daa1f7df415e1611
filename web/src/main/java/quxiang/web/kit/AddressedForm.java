package quxiang.web.kit;

import jakarta.faces.component.html.HtmlForm;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.primefaces.context.PrimeFacesContext;

/**
 * h:form that is sent to the whole address of its page ({@link KeptQuery}). It also sends the page's nonce back:
 * PrimeFaces keeps one nonce for as long as a view lives, wants to get it back with every form, and adds it only on
 * pages that load its scripts; most of ours do without them.
 */
public class AddressedForm extends HtmlForm {

    private static final String NONCE = "primefaces.nonce";

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        context.getAttributes().put(KeptQuery.FORM, true);
        try {
            super.encodeBegin(context);
        } finally {
            context.getAttributes().remove(KeptQuery.FORM);
        }
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        ResponseWriter out = context.getResponseWriter();
        out.startElement("input", this);
        out.writeAttribute("type", "hidden", null);
        out.writeAttribute("name", NONCE, null);
        out.writeAttribute("value", PrimeFacesContext.getCspState(context).getNonce(), null);
        out.endElement("input");
        super.encodeEnd(context);
    }
}
