/** Accounts of the people of the system: made, disabled and given back, in the server. */
package quxiang.account;
