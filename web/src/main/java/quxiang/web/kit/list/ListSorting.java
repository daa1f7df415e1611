package quxiang.web.kit.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import quxiang.common.ListOrder;

/** The order in which the address asks for its list. {@code sort=name} is ascending, {@code sort=-name} descending. */
@RequestScoped
public class ListSorting {

    private ListParameters asked;

    /** For the container's proxy. */
    protected ListSorting() {}

    @Inject
    public ListSorting(ListParameters asked) {
        this.asked = asked;
    }

    /** What list reads take. */
    public ListOrder order() {
        return ListOrder.of(asked.text("sort"));
    }
}
