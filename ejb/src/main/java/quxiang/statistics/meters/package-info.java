/** What waits in the whole cluster, as figures for whoever watches the server. */
package quxiang.statistics.meters;
