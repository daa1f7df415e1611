/** 去向确认, the sheet, and who may see it. */
package quxiang.placement;
