/**
 * Passwords: how they are hashed, which may be used, how they are changed and reset.
 * Who is signed in has few tries to tell the old one.
 */
package quxiang.account.password;
