/** Where archives and household registrations go. */
package quxiang.transfer;
