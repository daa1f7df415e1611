package quxiang.signing.rescission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.signing.SigningState;

/** The table of rescissions of the domain, in full: every move by every party, for either initiator, in every state. */
class RescissionMoveTest {

    private static final Set<String> POSSIBLE = Set.of(
            "asked by EMPLOYER: GRADUATE AGREE AWAITING_COUNTERPARTY -> AWAITING_SCHOOL",
            "asked by EMPLOYER: GRADUATE REFUSE AWAITING_COUNTERPARTY -> FAILED REFUSED",
            "asked by EMPLOYER: EMPLOYER CANCEL AWAITING_COUNTERPARTY -> FAILED CANCELLED",
            "asked by EMPLOYER: EMPLOYER ESCALATE AWAITING_COUNTERPARTY -> AWAITING_SCHOOL",
            "asked by EMPLOYER: GRADUATE ESCALATE AWAITING_COUNTERPARTY -> AWAITING_SCHOOL",
            "asked by GRADUATE: EMPLOYER ESCALATE AWAITING_COUNTERPARTY -> AWAITING_SCHOOL",
            "asked by GRADUATE: GRADUATE ESCALATE AWAITING_COUNTERPARTY -> AWAITING_SCHOOL",
            "asked by GRADUATE: EMPLOYER HAND_IN AWAITING_COUNTERPARTY -> AWAITING_SCHOOL",
            "asked by GRADUATE: GRADUATE HAND_IN AWAITING_COUNTERPARTY -> AWAITING_SCHOOL",
            "asked by GRADUATE: SCHOOL HAND_IN AWAITING_COUNTERPARTY -> AWAITING_SCHOOL",
            "asked by EMPLOYER: SCHOOL RETURN_FORM AWAITING_SCHOOL -> AWAITING_COUNTERPARTY",
            "asked by GRADUATE: SCHOOL RETURN_FORM AWAITING_SCHOOL -> AWAITING_COUNTERPARTY",
            "asked by EMPLOYER: SCHOOL APPROVE AWAITING_SCHOOL -> COMPLETED",
            "asked by EMPLOYER: SCHOOL REJECT AWAITING_SCHOOL -> FAILED REJECTED",
            "asked by EMPLOYER: SCHOOL SUPERSEDE AWAITING_COUNTERPARTY -> FAILED SUPERSEDED",
            "asked by EMPLOYER: SCHOOL SUPERSEDE AWAITING_SCHOOL -> FAILED SUPERSEDED",
            "asked by GRADUATE: EMPLOYER AGREE AWAITING_COUNTERPARTY -> AWAITING_SCHOOL",
            "asked by GRADUATE: EMPLOYER REFUSE AWAITING_COUNTERPARTY -> FAILED REFUSED",
            "asked by GRADUATE: GRADUATE CANCEL AWAITING_COUNTERPARTY -> FAILED CANCELLED",
            "asked by GRADUATE: SCHOOL APPROVE AWAITING_SCHOOL -> COMPLETED",
            "asked by GRADUATE: SCHOOL REJECT AWAITING_SCHOOL -> FAILED REJECTED",
            "asked by GRADUATE: SCHOOL SUPERSEDE AWAITING_COUNTERPARTY -> FAILED SUPERSEDED",
            "asked by GRADUATE: SCHOOL SUPERSEDE AWAITING_SCHOOL -> FAILED SUPERSEDED");

    @Test
    void nothingIsPossibleButWhatTheDomainSaysAndTheRestIsRefused() {
        Set<String> possible = new TreeSet<>();
        for (Role initiator : List.of(Role.EMPLOYER, Role.GRADUATE)) {
            for (RescissionMove move : RescissionMove.values()) {
                for (Role party : Role.values()) {
                    for (RescissionState state : RescissionState.values()) {
                        if (move.isPossible(party, initiator, state)) {
                            String outcome = move.outcome() == null ? "" : " " + move.outcome();
                            possible.add("asked by " + initiator + ": " + party + " " + move + " " + state + " -> "
                                    + move.to() + outcome);
                        } else {
                            assertThrows(Refusal.class, () -> move.require(party, initiator, state));
                        }
                    }
                }
            }
        }
        assertEquals(new TreeSet<>(POSSIBLE), possible);
    }

    @Test
    void whatStandsAgainstAskingForOneIsToldInOrder() {
        for (SigningState signing : SigningState.values()) {
            if (signing != SigningState.SIGNED) {
                assertEquals("rescission.not_signed [" + signing + "]", against(signing, null));
                assertEquals(
                        "rescission.not_signed [" + signing + "]",
                        against(signing, RescissionState.AWAITING_COUNTERPARTY));
            }
        }
        assertEquals("", against(SigningState.SIGNED, null));
        assertEquals("rescission.open_already", against(SigningState.SIGNED, RescissionState.AWAITING_COUNTERPARTY));
        assertEquals("rescission.open_already", against(SigningState.SIGNED, RescissionState.AWAITING_SCHOOL));
    }

    private static String against(SigningState signing, RescissionState open) {
        return RescissionMove.againstOpening(signing, open)
                .map(Refusal::getMessage)
                .orElse("");
    }

    @Test
    void onlyThePartiesAskForOne() {
        for (Role party : Role.values()) {
            assertEquals(
                    party == Role.EMPLOYER || party == Role.GRADUATE, RescissionMove.isAskedForBy(party), party.name());
        }
    }
}
