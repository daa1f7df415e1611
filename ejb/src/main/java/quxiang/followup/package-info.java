/**
 * 去向核查: a school asks a sample of its graduates whether what is registered of them is true, by a link in a short message or by
 * telephone.
 */
package quxiang.followup;
