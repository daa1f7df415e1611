/**
 * What people see: the tests here start the server as {@code wildfly-config/bin/run} does, with demonstration data, and
 * use its pages in Chromium. {@link quxiang.browser.Browser} is where a test begins.
 */
package quxiang.browser;
