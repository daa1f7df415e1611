/**
 * 解约: asked for by either side, answered by the other, reviewed by the school.
 * Its table of moves is RescissionMove.
 */
package quxiang.signing.rescission;
