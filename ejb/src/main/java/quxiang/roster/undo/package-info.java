/**
 * 撤销导入: what an import did is taken back.
 * Only as long as nothing was built on it.
 */
package quxiang.roster.undo;
