/**
 * 签约 and 解约: one attempt of one employer to sign one graduate, from letter to end, and the requests to end a signed one. Both move only along
 * their tables, {@link quxiang.signing.Move} and {@link quxiang.signing.RescissionMove}, and share the lock on the graduate's row, so whoever
 * comes second sees what the first has done.
 */
package quxiang.signing;
