/**
 * The sockets on which open pages receive pushes. They are a web module of their own because the server keeps every
 * socket that is opened from a session in that session, which can then neither be replicated nor passivated. Here is no
 * session: the push token that stands in the page shows who may listen ({@link quxiang.notice.push.PushTokens}).
 */
package quxiang.live;
