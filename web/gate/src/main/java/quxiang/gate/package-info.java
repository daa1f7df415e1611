/**
 * What every request has to pass before a page sees it.
 * Its head and its connection are looked at; its body is read as it comes, bounded, and to the disk only for who may upload.
 */
package quxiang.gate;
