/** The demonstration's people, for tests that look for them. */
package quxiang.demo;
