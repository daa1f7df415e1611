/**
 * 去向登记: the other ways after graduation, told by the graduate with evidence and registered by the school. It knows signings: who is bound by one registers nothing
 * else, and what is registered ends the letters that are open.
 */
package quxiang.destination;
