/** The centre's pages. */
package quxiang.web.centre;
