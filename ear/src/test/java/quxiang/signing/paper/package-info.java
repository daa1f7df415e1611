/** Signings on paper, from the first terms to the stamped pages. */
package quxiang.signing.paper;
