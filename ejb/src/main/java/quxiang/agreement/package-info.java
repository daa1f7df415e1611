/**
 * 电子就业协议书: the agreement that a signing results in. It is numbered in the transaction of the school's approval, printed
 * once as a PDF, and can be checked by anyone, for ever, on the public page.
 */
package quxiang.agreement;
