/**
 * All that pages say, by key and language.
 * Names of states, sums and times are written here for every page.
 */
package quxiang.web.kit.text;
