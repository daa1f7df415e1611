/** A job that only shows that jobs run, and as whom. */
package quxiang.batch.probe;
