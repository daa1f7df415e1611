package quxiang.web.kit.list;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import quxiang.common.Page;
import quxiang.web.kit.text.Label;

/**
 * {@code q:pager}, links to the other pages of a list. They set the parameters first and size. page: a {@link Page};
 * without it there is nothing. t:table has it already.
 */
@FacesComponent("quxiang.Pager")
public class PagerPart extends MarkupComponent {

    @Override
    void write(FacesContext faces, ResponseWriter out) throws IOException {
        if (!(value("page") instanceof Page<?> page)) {
            return;
        }
        Links links = bean(faces, Links.class);
        Label label = bean(faces, Label.class);
        start(out, "nav", "pager");
        out.writeAttribute("aria-label", label.say("kit_list.pages"), null);
        if (page.first() > 0) {
            step(out, "prev", links.with("first", links.before(page)), label.say("kit_list.previous"));
        }
        element(out, "span", null, label.say("kit_list.page", links.number(page), links.count(page)));
        if (links.number(page) < links.count(page)) {
            step(out, "next", links.with("first", page.first() + page.size()), label.say("kit_list.next"));
        }
        start(out, "span", "sizes");
        out.writeAttribute("role", "group", null);
        out.writeAttribute("aria-label", label.say("kit_list.sizes"), null);
        for (int size : links.getSizes()) {
            out.startElement("a", this);
            out.writeAttribute("href", links.with("size", size, "first", null), null);
            attribute(out, "aria-current", size == page.size() ? "true" : null);
            out.writeText(label.say("kit_list.size", size), null);
            out.endElement("a");
        }
        out.endElement("span");
        out.endElement("nav");
    }

    private void step(ResponseWriter out, String relation, String address, String text) throws IOException {
        start(out, "a", "button");
        out.writeAttribute("rel", relation, null);
        out.writeAttribute("href", address, null);
        out.writeText(text, null);
        out.endElement("a");
    }
}
