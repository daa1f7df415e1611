/** Many letters of a unit at once, in the running server. */
package quxiang.signing.bulk;
