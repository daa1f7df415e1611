package quxiang.web.kit.list;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import quxiang.common.PageRequest;

/**
 * Which page of its list the address asks for. The parameters are {@code first} and {@code size}, which list.js
 * writes.
 */
@RequestScoped
public class ListPaging {

    private static final int SIZE = 20;

    private HttpServletRequest request;

    /** For the container's proxy. */
    protected ListPaging() {}

    @Inject
    public ListPaging(HttpServletRequest request) {
        this.request = request;
    }

    /** What list reads take. Nonsense in the address is the first page. */
    public PageRequest request() {
        return new PageRequest(number("first", 0), number("size", SIZE));
    }

    private int number(String name, int otherwise) {
        String value = request.getParameter(name);
        return value != null && value.matches("\\d{1,8}") ? Integer.parseInt(value) : otherwise;
    }
}
