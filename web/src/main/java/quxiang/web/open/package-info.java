/**
 * The pages that need no account. The first page, signing in, registering, activating, resetting a password, notices of
 * how personal data is kept. Signing in is here because its mechanism and its page belong together.
 */
package quxiang.web.open;
