/**
 * Who looks at a page, in which language and season, and for how long.
 * The filters that every request passes are here too.
 */
package quxiang.web.kit.session;
