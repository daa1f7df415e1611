package quxiang.signing.rescission;

import java.util.Optional;
import quxiang.common.Refusal;
import quxiang.signing.SigningState;

/** A condition of 提交解约申请 beside who asks, with the one refusal that tells it. */
public enum RescissionGuard {
    /** The signing is signed. */
    SIGNED {
        @Override
        Optional<Refusal> against(SigningState signing, RescissionState open) {
            return signing == SigningState.SIGNED
                    ? Optional.empty()
                    : Optional.of(new Refusal("rescission.not_signed", signing));
        }
    },
    /** No other rescission of it is under way. */
    NONE_OPEN {
        @Override
        Optional<Refusal> against(SigningState signing, RescissionState open) {
            return open == null ? Optional.empty() : Optional.of(new Refusal("rescission.open_already"));
        }
    };

    /**
     * The refusal, when the condition does not hold.
     *
     * @param open the state of the signing's open rescission, or {@code null}
     */
    abstract Optional<Refusal> against(SigningState signing, RescissionState open);
}
