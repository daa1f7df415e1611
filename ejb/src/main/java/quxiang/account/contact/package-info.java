/**
 * Mobile numbers and mail addresses of accounts are changed.
 * A session alone changes none, and who had the former one takes it back.
 */
package quxiang.account.contact;
