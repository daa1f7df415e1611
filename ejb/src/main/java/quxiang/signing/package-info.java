/**
 * 签约 and 解约: signing graduates, and the requests to end what is signed. A signing is one attempt of one employer to sign one graduate,
 * from letter to end. Both move only along their tables, {@link quxiang.signing.Move} and
 * {@link quxiang.signing.rescission.RescissionMove}, and share the lock on the graduate's row, so whoever comes second sees what the
 * first has done.
 */
package quxiang.signing;
