package quxiang.web.kit;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import quxiang.web.kit.list.TickedRows;

/**
 * Lets forms be sent to the whole address of their page. Tab, filter and paging are there when the page is shown again.
 * Only plain names are kept, never those of components: otherwise a forged link could press a button together with the
 * one that was pressed. Pages without a form are told to keep nothing.
 */
public class KeptQuery extends ViewHandlerWrapper {

    /** Is there while a form writes its action. */
    static final String FORM = KeptQuery.class.getName();

    /** What strangers read and do not fill in. */
    private static final Set<String> FORMLESS =
            Set.of("/index.xhtml", "/privacy.xhtml", "/WEB-INF/template/error.xhtml");

    public KeptQuery(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public UIViewRoot createView(FacesContext context, String viewId) {
        UIViewRoot view = getWrapped().createView(context, viewId);
        if (FORMLESS.contains(viewId) && context.getExternalContext().getSession(false) == null) {
            view.setTransient(true);
        }
        return view;
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        String action = getWrapped().getActionURL(context, viewId);
        if (!context.getAttributes().containsKey(FORM) || action.contains("?")) {
            return action;
        }
        String query = kept(((HttpServletRequest) context.getExternalContext().getRequest()).getQueryString());
        return query.isEmpty() ? action : action + "?" + query;
    }

    static String kept(String query) {
        return query == null
                ? ""
                : Arrays.stream(query.split("&", -1))
                        .filter(pair -> pair.matches("[A-Za-z_]+=[^<>\"']*"))
                        .filter(pair -> !pair.startsWith(TickedRows.PARAMETER + "="))
                        .collect(Collectors.joining("&"));
    }
}
