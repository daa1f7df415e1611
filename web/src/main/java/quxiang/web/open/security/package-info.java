/**
 * 账号安全 of everybody who is signed in. It shows the second factor, open sessions, the sign-ins of late.
 * The second step of a sign-in is with the first.
 */
package quxiang.web.open.security;
