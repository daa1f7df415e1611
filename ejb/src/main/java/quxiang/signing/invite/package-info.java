/**
 * 发送邀请函 to one or many graduates.
 * Each letter is sent or refused by itself.
 */
package quxiang.signing.invite;
