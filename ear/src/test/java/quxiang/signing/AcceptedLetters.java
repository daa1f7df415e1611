package quxiang.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import quxiang.common.Role;
import quxiang.favorite.CollectingFavorites;
import quxiang.server.Callers;
import quxiang.server.Probes;
import quxiang.signing.SigningFixtures.Side;
import quxiang.signing.SigningFixtures.World;
import quxiang.signing.invite.SendingInvitations;

/** Lets letters be sent and accepted, by the use cases that pages call. */
@ApplicationScoped
public class AcceptedLetters {

    @Inject
    SigningFixtures fixtures;

    @Inject
    CollectingFavorites collecting;

    @Inject
    SendingInvitations inviting;

    @Inject
    AnsweringInvitations responding;

    @Inject
    Probes probes;

    /** Every graduate has accepted a letter of the first unit: the signings, in the order in which they were accepted. */
    public List<Long> byAll(World world) throws Exception {
        List<Long> signings = new ArrayList<>();
        for (Side graduate : world.graduates()) {
            long signing = sent(world, world.employers().get(0), graduate);
            accept(graduate, signing);
            signings.add(signing);
        }
        return signings;
    }

    /** A letter that waits for the graduate. */
    public long sent(World world, Side unit, Side graduate) throws Exception {
        Callers.as(
                Role.EMPLOYER,
                unit.account(),
                () -> collecting.add(collecting
                        .search(SigningFixtures.COHORT, graduate.name(), graduate.idNumber(), world.schoolName())
                        .key()));
        long favorite = probes.number(
                "select id from favorite where employer_id = " + unit.id() + " and graduate_id = " + graduate.id());
        return Callers.as(
                        Role.EMPLOYER,
                        unit.account(),
                        () -> inviting.send(
                                fixtures.letter(),
                                List.of(favorite),
                                UUID.randomUUID().toString()))
                .get(0)
                .signingId();
    }

    /** 同意签约. */
    public void accept(Side graduate, long signing) throws Exception {
        Callers.as(Role.GRADUATE, graduate.account(), () -> {
            responding.accept(signing, fixtures.agreed(graduate.account(), signing));
            return null;
        });
    }
}
