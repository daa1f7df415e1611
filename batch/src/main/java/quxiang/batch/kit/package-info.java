/** The one door to the batch jobs: whoever starts, stops or watches one comes through {@link quxiang.batch.kit.Jobs}. */
package quxiang.batch.kit;
