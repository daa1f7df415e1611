package quxiang.web.kit.list;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;

/**
 * {@code q:tabs}, the row of tabs above what q:tabbed shows. label; tabs: a list of {@link Tab}; chosen: the value of the
 * current one; panel: the id of what they show.
 */
@FacesComponent("quxiang.Tabs")
public class TabsPart extends MarkupComponent {

    @Override
    void write(FacesContext faces, ResponseWriter out) throws IOException {
        String path = bean(faces, Links.class).getPath();
        String chosen = text("chosen");
        String panel = text("panel");
        start(out, "div", "tabs");
        out.writeAttribute("role", "tablist", null);
        out.writeAttribute("aria-label", text("label"), null);
        for (Object each : (List<?>) value("tabs")) {
            Tab tab = (Tab) each;
            out.startElement("a", this);
            out.writeAttribute("role", "tab", null);
            out.writeAttribute("id", "tab-" + tab.value(), null);
            out.writeAttribute("href", path + "?tab=" + tab.value(), null);
            out.writeAttribute("aria-selected", String.valueOf(tab.value().equals(chosen)), null);
            out.writeAttribute("aria-controls", panel, null);
            out.writeText(tab.label(), null);
            if (tab.count() != null) {
                out.writeText(" ", null);
                element(out, "span", "count", tab.count().toString());
            }
            out.endElement("a");
        }
        out.endElement("div");
    }
}
