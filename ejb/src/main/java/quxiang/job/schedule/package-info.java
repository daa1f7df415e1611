/**
 * 运行计划: when jobs run by themselves.
 * Each due moment is claimed once on all servers.
 */
package quxiang.job.schedule;
