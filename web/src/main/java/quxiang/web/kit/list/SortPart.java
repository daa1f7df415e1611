package quxiang.web.kit.list;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * {@code q:sort}, the header of a column by which the list can be ordered. name: the column in the address
 * ({@code sort=name}); caption: what it is called.
 */
@FacesComponent("quxiang.Sort")
public class SortPart extends MarkupComponent {

    @Override
    void write(FacesContext faces, ResponseWriter out) throws IOException {
        String name = text("name");
        String caption = text("caption");
        ListSorting sorting = bean(faces, ListSorting.class);
        out.startElement("th", this);
        out.writeAttribute("scope", "col", null);
        out.writeAttribute("data-head", caption, null);
        attribute(out, "aria-sort", sorting.direction(name));
        element(out, "span", "phones", caption);
        link(out, "sort", bean(faces, Links.class).with("sort", sorting.next(name), "first", null), caption);
        out.endElement("th");
    }
}
