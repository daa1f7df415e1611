package quxiang.agreement.rescission;

import quxiang.signing.Route;
import quxiang.signing.Signing;
import quxiang.signing.rescission.Rescission;
import quxiang.signing.rescission.RescissionState;

/** The papers of a rescission. */
public enum RescissionPaperKind {
    /** 解除就业协议申请表 of 线下解约: it is printed to be stamped. */
    FORM {
        @Override
        boolean isDue(Rescission rescission, Signing signing) {
            return signing.route() != Route.ONLINE && rescission.state().isOpen();
        }
    },
    /** 解约证明: the agreement is no longer in force. */
    PROOF {
        @Override
        boolean isDue(Rescission rescission, Signing signing) {
            return rescission.state() == RescissionState.COMPLETED;
        }
    };

    /** Whether there is one now. */
    abstract boolean isDue(Rescission rescission, Signing signing);
}
