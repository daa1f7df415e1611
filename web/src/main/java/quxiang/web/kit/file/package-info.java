/**
 * Uploads and downloads that pages have in common.
 * What proves something is shown to its owners only.
 */
package quxiang.web.kit.file;
