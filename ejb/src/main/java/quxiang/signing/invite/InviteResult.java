package quxiang.signing.invite;

import quxiang.common.Refusal;

/**
 * What became of a letter to one graduate.
 *
 * @param favoriteId the favourite it was for
 * @param name the graduate's name
 * @param signingId the signing, or {@code null} when refused
 * @param refusal why it was refused, or {@code null} when sent
 */
public record InviteResult(long favoriteId, String name, Long signingId, Refusal refusal) {

    public boolean sent() {
        return refusal == null;
    }
}
