/**
 * 去向核查: a school asks a sample of its graduates whether what is registered is true. It does so by a link in a short message or by
 * telephone.
 */
package quxiang.followup;
