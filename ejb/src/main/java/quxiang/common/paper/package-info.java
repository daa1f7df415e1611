/** Sheets of paper as PDF: Chinese set in lines, with every ideograph of GB 18030 and a box for what no font has. */
package quxiang.common.paper;
