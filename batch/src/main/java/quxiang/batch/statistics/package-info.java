/** The job {@code roll-up-figures}: what 全国统计 reads, counted ahead. */
package quxiang.batch.statistics;
