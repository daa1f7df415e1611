/**
 * How fast and how cheap it is: {@code mvn verify -Pbench} runs every class {@code *Bench} and prints one table
 * ({@link quxiang.bench.BenchTable}). What is measured stands beside a reference that was measured in the same run, so
 * that the ratios hold on any machine.
 */
package quxiang.bench;
