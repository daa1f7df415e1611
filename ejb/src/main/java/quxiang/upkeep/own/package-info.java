/**
 * What people may ask for of their own data: a copy of it, and the end of the account.
 * See 个人信息保护法, articles 45 and 47. It looks into all features, so it stands above them.
 */
package quxiang.upkeep.own;
