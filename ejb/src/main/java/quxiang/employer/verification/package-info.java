/**
 * 身份认证: how an account proves that it may act for a unit.
 * Manual, chapter 2; by remittance, by materials, or by the letter alone.
 */
package quxiang.employer.verification;
