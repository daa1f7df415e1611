/**
 * The versions of 个人信息保护说明, and who agreed to which of them.
 * Consent is on the record: who, when, on what occasion, from which address.
 */
package quxiang.account.consent;
