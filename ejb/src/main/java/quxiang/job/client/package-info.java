/**
 * 接口令牌: programs that drive jobs by REST.
 * Tokens are kept as keyed hashes only.
 */
package quxiang.job.client;
