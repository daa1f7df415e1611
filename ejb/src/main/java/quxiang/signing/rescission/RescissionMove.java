package quxiang.signing.rescission;

import static quxiang.signing.rescission.RescissionState.AWAITING_COUNTERPARTY;
import static quxiang.signing.rescission.RescissionState.AWAITING_SCHOOL;
import static quxiang.signing.rescission.RescissionState.COMPLETED;
import static quxiang.signing.rescission.RescissionState.FAILED;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.signing.SigningState;

/**
 * The transitions of a rescission: where each leads, who may make it, from where.
 * Nothing else is possible. Asking for one has guards besides.
 */
public enum RescissionMove {
    /** 提交解约申请. */
    OPEN(AWAITING_COUNTERPARTY, null, Who.EITHER_SIDE, List.of(RescissionGuard.SIGNED, RescissionGuard.NONE_OPEN)),
    /** 线下解约: the graduate asks, or the school for the graduate. The unit's stamp is the answer. */
    OPEN_FORM(
            AWAITING_COUNTERPARTY,
            null,
            Who.GRADUATE_OR_SCHOOL,
            List.of(RescissionGuard.SIGNED, RescissionGuard.NONE_OPEN)),
    /** 回传 of the stamped form. */
    HAND_IN(AWAITING_SCHOOL, null, Who.HOLDER_OF_FORM, AWAITING_COUNTERPARTY),
    /** The stamped form is sent back: it has to be photographed or stamped again. */
    RETURN_FORM(AWAITING_COUNTERPARTY, null, Who.SCHOOL, AWAITING_SCHOOL),
    /** 同意解约. */
    AGREE(AWAITING_SCHOOL, null, Who.COUNTERPARTY, AWAITING_COUNTERPARTY),
    /** 拒绝解约. */
    REFUSE(FAILED, RescissionOutcome.REFUSED, Who.COUNTERPARTY, AWAITING_COUNTERPARTY),
    /** 撤销解约. */
    CANCEL(FAILED, RescissionOutcome.CANCELLED, Who.INITIATOR, AWAITING_COUNTERPARTY),
    /** 提请院校裁定: the other side did not answer in time. */
    ESCALATE(AWAITING_SCHOOL, null, Who.EITHER_SIDE, AWAITING_COUNTERPARTY),
    /** 解约审核 通过. */
    APPROVE(COMPLETED, null, Who.SCHOOL, AWAITING_SCHOOL),
    /** 解约审核 不通过. */
    REJECT(FAILED, RescissionOutcome.REJECTED, Who.SCHOOL, AWAITING_SCHOOL),
    /** The school voids the signing under it. */
    SUPERSEDE(FAILED, RescissionOutcome.SUPERSEDED, Who.SCHOOL, AWAITING_COUNTERPARTY, AWAITING_SCHOOL);

    private final RescissionState to;
    private final RescissionOutcome outcome;
    private final Who who;
    private final List<RescissionGuard> guards;
    private final Set<RescissionState> from;

    RescissionMove(RescissionState to, RescissionOutcome outcome, Who who, RescissionState... from) {
        this(to, outcome, who, List.of(), from);
    }

    RescissionMove(
            RescissionState to,
            RescissionOutcome outcome,
            Who who,
            List<RescissionGuard> guards,
            RescissionState... from) {
        this.to = to;
        this.outcome = outcome;
        this.who = who;
        this.guards = guards;
        this.from = Set.of(from);
    }

    public RescissionState to() {
        return to;
    }

    RescissionOutcome outcome() {
        return outcome;
    }

    /** Whether a party to the signing may ask for a rescission at all. */
    public static boolean isAskedForBy(Role party) {
        return OPEN.who.is(party, null);
    }

    /** Whether a party may make this move in a state of a rescission. The rescission is one that {@code initiator} has opened. */
    public boolean isPossible(Role party, Role initiator, RescissionState state) {
        return who.is(party, initiator) && state != null && from.contains(state);
    }

    /**
     * What stands against asking for a rescission of a signing. The guards of {@link #OPEN} are asked in their order.
     *
     * @param open the state of the signing's open rescission, or {@code null}
     */
    public static Optional<Refusal> againstOpening(SigningState signing, RescissionState open) {
        return OPEN.guards.stream()
                .flatMap(guard -> guard.against(signing, open).stream())
                .findFirst();
    }

    /** @throws Refusal {@code rescission.not_yours} for the wrong party, {@code rescission.not_possible} naming the move and the state */
    void require(Role party, Role initiator, RescissionState state) {
        if (!who.is(party, initiator)) {
            throw new Refusal("rescission.not_yours", this);
        }
        if (!from.contains(state)) {
            throw new Refusal("rescission.not_possible", this, state);
        }
    }

    private enum Who {
        EITHER_SIDE,
        INITIATOR,
        COUNTERPARTY,
        GRADUATE_OR_SCHOOL,
        HOLDER_OF_FORM,
        SCHOOL;

        boolean is(Role party, Role initiator) {
            boolean side = party == Role.EMPLOYER || party == Role.GRADUATE;
            return switch (this) {
                case EITHER_SIDE -> side;
                case INITIATOR -> side && party == initiator;
                case COUNTERPARTY -> side && party != initiator;
                case GRADUATE_OR_SCHOOL -> party == Role.GRADUATE || party == Role.SCHOOL;
                case HOLDER_OF_FORM -> initiator == Role.GRADUATE && (side || party == Role.SCHOOL);
                case SCHOOL -> party == Role.SCHOOL;
            };
        }
    }
}
