/** 统计: figures that are read and never written. Every figure is counted from the rows that the lists show, so that both always agree. */
package quxiang.statistics;
