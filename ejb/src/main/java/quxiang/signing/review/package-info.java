/**
 * 院校审核 and 作废: the school's word on a signing, one by one or many at once.
 * Hints stop nobody; evidence of 作废 is kept sealed.
 */
package quxiang.signing.review;
