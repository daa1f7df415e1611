/**
 * 导入院校: schools with their first accounts, from a table of the centre.
 * A school that is there already is changed by hand.
 */
package quxiang.school.imports;
