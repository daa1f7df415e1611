/**
 * What a unit does with many of its letters at once.
 * Each letter goes by the rules of a single one.
 */
package quxiang.signing.bulk;
