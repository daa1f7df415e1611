/**
 * 导入去向: registers what stands in an uploaded table, by the rules of 新增, and takes it back.
 */
package quxiang.destination.imports;
