/**
 * Encrypts ID numbers and bank accounts at rest, and hashes them for search. Invariant 11 of the domain rests on this
 * package.
 */
package quxiang.common.crypto;
