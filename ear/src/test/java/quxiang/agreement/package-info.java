/** 电子就业协议书: what the public check tells, and what it does not. */
package quxiang.agreement;
