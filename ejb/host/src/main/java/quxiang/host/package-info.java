/**
 * What the server gives the application: settings, the data folder, health checks. It is a library of the EAR, because
 * only there the server finds health checks when an application has several modules (WFLY-12835).
 */
package quxiang.host;
