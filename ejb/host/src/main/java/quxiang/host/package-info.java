/**
 * What the host gives the application: settings, a folder for files, and the answers to "are you well?". It is a library of the EAR, for there alone
 * the server finds checks of health when an application has several modules (WFLY-12835).
 */
package quxiang.host;
