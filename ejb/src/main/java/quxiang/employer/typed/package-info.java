/**
 * Units of agreements on paper. A graduate finds a known one or types another.
 * What was typed is proved by nobody, and no unit is found by it.
 */
package quxiang.employer.typed;
