/** Tells open pages that there is something new for their party. A lost push costs a minute: pages look by themselves too. */
package quxiang.notice.push;
