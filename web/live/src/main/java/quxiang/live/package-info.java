/**
 * The sockets on which open pages hear the bell. They are a web module of their own because the server keeps every socket that is opened from
 * a session in that session, which can then neither be replicated nor laid aside. Here is no session: who may listen shows the ticket that stands
 * in the page ({@link quxiang.notice.BellTickets}).
 */
package quxiang.live;
