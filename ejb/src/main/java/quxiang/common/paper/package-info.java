/**
 * Writes PDF documents: Chinese text set in lines. Every ideograph of GB 18030 is shown, and a box for what no font
 * has.
 */
package quxiang.common.paper;
