/**
 * What is delivered of others, jar by jar, and which known holes it has: {@code ear/target/quxiang.cdx.json} against
 * {@code wildfly-config/src/advisories.csv}.
 */
package quxiang.parts;
