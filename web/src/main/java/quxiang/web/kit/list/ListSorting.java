package quxiang.web.kit.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import quxiang.common.ListOrder;
import quxiang.web.kit.SelectOption;
import quxiang.web.kit.text.Label;

/** The order in which the address asks for its list. {@code sort=name} is ascending, {@code sort=-name} descending. */
@Named
@RequestScoped
public class ListSorting {

    private ListParameters asked;
    private Label label;

    /** For the container's proxy. */
    protected ListSorting() {}

    @Inject
    public ListSorting(ListParameters asked, Label label) {
        this.asked = asked;
        this.label = label;
    }

    /** What list reads take. */
    public ListOrder order() {
        return ListOrder.of(asked.text("sort"));
    }

    /** What a column's header leads to: ascending, then descending, then the usual order again. */
    public String next(String column) {
        ListOrder order = order();
        if (!order.column().equals(column)) {
            return column;
        }
        return order.down() ? null : "-" + column;
    }

    /** For {@code aria-sort}, or {@code null} when the list is not ordered by this column. */
    public String direction(String column) {
        ListOrder order = order();
        if (!order.column().equals(column)) {
            return null;
        }
        return order.down() ? "descending" : "ascending";
    }

    /** The choices for those who see no headers. @param columns names of columns, separated by spaces */
    public List<SelectOption> options(String columns) {
        return Stream.of(columns.split(" ", -1))
                .flatMap(column -> {
                    String name = label.say("list.column." + column);
                    return Stream.of(
                            new SelectOption(column, label.say("kit_list.up", name)),
                            new SelectOption("-" + column, label.say("kit_list.down", name)));
                })
                .toList();
    }
}
