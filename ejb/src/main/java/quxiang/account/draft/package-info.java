/**
 * Drafts of long forms, kept until they are sent.
 * Sealed, for a month, for the account alone.
 */
package quxiang.account.draft;
