/**
 * 线下签约 and 已签协议信息登记: signings whose unit is not online. The graduate types, prints and photographs;
 * the school reads the terms first and the stamped pages later.
 */
package quxiang.signing.paper;
