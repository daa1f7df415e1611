/** Accounts of the people of the system, in the server: made, disabled and given back, and how they sign in. */
package quxiang.account;
