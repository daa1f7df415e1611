/**
 * Sign-ins of a person as 账号安全 shows them, and the sessions that are open.
 * The pages' own filter ends what ended here.
 */
package quxiang.account.session;
