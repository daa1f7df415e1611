/**
 * Seals ID numbers and bank accounts at rest and hashes them for finding.
 * Invariant 11 of the domain rests on this room.
 */
package quxiang.common.crypto;
