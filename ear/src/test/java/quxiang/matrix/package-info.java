/**
 * Everybody tries everything: each use case and each page against each role and against owners of something else. What
 * is tried is found in what was built, so that a new use case or page is tried without being named; one that takes a
 * key has to say of what in {@code use-cases.txt} or {@code pages.txt}, or the tests fail.
 */
package quxiang.matrix;
