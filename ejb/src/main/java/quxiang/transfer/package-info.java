/**
 * 档案/户口信息: where the archive and the household registration of a graduate go. The graduate tells, the school checks and sends; the
 * centre keeps the list of public offices.
 */
package quxiang.transfer;
