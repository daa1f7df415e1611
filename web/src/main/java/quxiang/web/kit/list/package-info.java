/**
 * What a list page needs: parameters of the address, order, paging, ticks, links.
 * The address tells the whole state of a list.
 */
package quxiang.web.kit.list;
