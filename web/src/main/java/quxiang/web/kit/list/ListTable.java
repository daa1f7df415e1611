package quxiang.web.kit.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.primefaces.PrimeFaces;
import org.primefaces.component.api.UIColumn;
import org.primefaces.component.datatable.DataTable;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;
import quxiang.common.ListOrder;
import quxiang.common.PageRequest;

/**
 * The table of a list page (q:list): what the address asks for, and its address. Nothing of it
 * outlives the request.
 */
@Named
@RequestScoped
public class ListTable {

    private static final List<Integer> SIZES = List.of(10, 20, 50);
    private static final int USUAL_SIZE = 20;

    /** The cookie of a page that names the columns somebody chose there; the page's script writes it. */
    private static final String COLUMNS = "columns";

    private ListParameters asked;
    private Links links;
    private HttpServletRequest request;
    private int first;
    private int size;
    private ListOrder order;
    private Set<String> chosen;
    private ListRows<?> rows;

    /** For the container's proxy. */
    protected ListTable() {}

    @Inject
    public ListTable(
            ListPaging paging, ListSorting sorting, ListParameters asked, Links links, HttpServletRequest request) {
        PageRequest page = paging.request();
        this.asked = asked;
        this.links = links;
        this.request = request;
        this.size = SIZES.contains(page.size()) ? page.size() : USUAL_SIZE;
        this.first = page.first() - page.first() % size;
        this.order = sorting.order();
    }

    /** A day that the address asks for, or {@code null}. */
    public LocalDate day(String name) {
        return asked.day(name);
    }

    /** The rows of the page's list, which are read once a request. */
    @SuppressWarnings("unchecked")
    public <R> ListRows<R> rows(ListRows.Source<R> source) {
        if (rows == null) {
            rows = new ListRows<>(this, source);
        }
        return (ListRows<R>) rows;
    }

    PageRequest request() {
        return new PageRequest(first, size);
    }

    ListOrder order() {
        return order;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = first;
    }

    public int getSize() {
        return size;
    }

    public void setSize(int size) {
        this.size = size;
    }

    /** The order of the address, if it is one by a column of the table. */
    public List<SortMeta> getSortBy() {
        return UIComponent.getCurrentComponent(FacesContext.getCurrentInstance()) instanceof DataTable table
                        && columns(table)
                                .anyMatch(column -> column.isSortable()
                                        && column.isRendered()
                                        && order.column().equals(column.getField()))
                ? List.of(SortMeta.builder()
                        .field(order.column())
                        .order(order.down() ? SortOrder.DESCENDING : SortOrder.ASCENDING)
                        .build())
                : List.of();
    }

    /**
     * Whether a column is there: those that the reader chose, or else the usual ones.
     *
     * @param usual whether it is one of these; nothing for yes
     */
    public boolean shows(String column, Boolean usual) {
        if (column == null || column.isEmpty()) {
            return true;
        }
        if (chosen == null) {
            chosen = Stream.ofNullable(request.getCookies())
                    .flatMap(Arrays::stream)
                    .filter(cookie -> cookie.getName().equals(COLUMNS))
                    .map(Cookie::getValue)
                    .findFirst()
                    .map(value -> Set.of(Arrays.stream(URLDecoder.decode(value, StandardCharsets.UTF_8)
                                    .split(" ", -1))
                            .distinct()
                            .toArray(String[]::new)))
                    .orElse(Set.of());
        }
        return chosen.isEmpty() ? usual == null || usual : chosen.contains(column);
    }

    /** The columns that can be chosen, each with its header, those that are shown behind a plus. */
    public String choices(UIComponent table) {
        return table == null
                ? ""
                : columns((DataTable) table)
                        .filter(column -> column.getField() != null)
                        .map(column ->
                                (column.isRendered() ? "+" : "") + column.getField() + "=" + column.getHeaderText())
                        .collect(Collectors.joining("|"));
    }

    private static Stream<UIColumn> columns(DataTable table) {
        return table.getChildren().stream().filter(UIColumn.class::isInstance).map(UIColumn.class::cast);
    }

    /** Tells the open page the address of what it gets, if it asked for another page or order of its list. */
    void tell(PageRequest page, ListOrder order) {
        FacesContext context = FacesContext.getCurrentInstance();
        if (!PrimeFaces.current().isAjaxRequest()
                || !(UIComponent.getCurrentComponent(context) instanceof DataTable table)) {
            return;
        }
        Map<String, String> sent = context.getExternalContext().getRequestParameterMap();
        String id = table.getClientId(context);
        if (sent.containsKey(id + "_pagination") || sent.containsKey(id + "_sorting")) {
            String sort = order.column().isEmpty() ? null : (order.down() ? "-" : "") + order.column();
            PrimeFaces.current().ajax().addCallbackParam("url", links.list(page, USUAL_SIZE, sort));
        }
    }

    static ListOrder order(Map<String, SortMeta> sorted) {
        Optional<SortMeta> by = sorted.values().stream()
                .filter(meta -> meta.getOrder() != SortOrder.UNSORTED)
                .findFirst();
        return by.map(meta -> new ListOrder(meta.getField(), meta.getOrder() == SortOrder.DESCENDING))
                .orElse(ListOrder.USUAL);
    }
}
