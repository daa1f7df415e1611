/** Figures and the lists behind them. */
package quxiang.statistics;
