/**
 * 身份认证: how an account proves that it may act for a unit. By remittance, by materials, or by the letter alone (manual,
 * chapter 2).
 */
package quxiang.employer.verification;
