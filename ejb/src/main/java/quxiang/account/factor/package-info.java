/**
 * 动态口令: the second factor. Who has one is asked for it at sign-in, and again before what is grave.
 * Which roles must have one is a setting.
 */
package quxiang.account.factor;
