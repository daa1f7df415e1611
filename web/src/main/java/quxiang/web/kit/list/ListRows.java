package quxiang.web.kit.list;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.util.List;
import java.util.Map;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import quxiang.common.ListOrder;
import quxiang.common.Page;
import quxiang.common.PageRequest;

/**
 * The rows of a list, as p:dataTable takes them. They are read once a request, rows and total together, and kept by
 * nobody: they belong to the request ({@link ListTable}).
 */
public final class ListRows<R> extends LazyDataModel<R> {

    private static final long serialVersionUID = 1L;

    /** Reads a page of the list. */
    @FunctionalInterface
    public interface Source<R> {

        Page<R> read(ListOrder order, PageRequest request);
    }

    private final transient ListTable table;
    private final transient Source<R> source;
    private transient Page<R> page;
    private transient ListOrder order;
    private transient PageRequest asked;

    ListRows(ListTable table, Source<R> source) {
        this.table = table;
        this.source = source;
    }

    /** The rows that are shown. */
    public List<R> shown() {
        return page().rows();
    }

    /** How many rows the list has. */
    public long total() {
        return page().total();
    }

    private Page<R> page() {
        return page == null ? read(table.order(), table.request()) : page;
    }

    /** The page that is asked for. When the list has become shorter than that, its last one. */
    private Page<R> read(ListOrder order, PageRequest request) {
        if (!request.equals(asked) || !order.equals(this.order)) {
            page = source.read(order, request);
            int first = recalculateFirst(request.first(), request.size(), (int) page.total());
            if (first != request.first()) {
                page = source.read(order, new PageRequest(first, request.size()));
            }
            this.order = order;
            asked = request;
        }
        return page;
    }

    /** Unknown until the rows are read, which brings it along. */
    @Override
    public int count(Map<String, FilterMeta> filter) {
        return 0;
    }

    @Override
    public List<R> load(int first, int size, Map<String, SortMeta> sorted, Map<String, FilterMeta> filter) {
        ListOrder order = ListTable.order(sorted);
        Page<R> read = read(order, new PageRequest(first, size));
        setRowCount((int) read.total());
        if (UIComponent.getCurrentComponent(FacesContext.getCurrentInstance()) instanceof DataTable shown) {
            shown.setFirst(read.first());
        }
        table.tell(new PageRequest(read.first(), size), order);
        return read.rows();
    }
}
