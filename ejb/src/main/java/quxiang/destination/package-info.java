/**
 * 去向登记: destinations other than a signing. The graduate declares them with evidence, and the school registers them. It
 * knows signings: who is bound by one registers nothing else, and what is registered ends the letters that are open.
 */
package quxiang.destination;
