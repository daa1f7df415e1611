/**
 * 个人信息请求: what people ask about their own data, and what the centre answers in time.
 * See 个人信息保护法, articles 44 to 50.
 */
package quxiang.request;
