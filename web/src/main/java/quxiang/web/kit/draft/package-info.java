/**
 * Keeps what is typed into long forms while it is typed.
 * It stands in the fields again after a lost session or a closed tab.
 */
package quxiang.web.kit.draft;
