/**
 * 签约详情: one signing with its course, and what its reader can do now.
 * The letters of a graduate side by side are here too.
 */
package quxiang.signing.detail;
