package quxiang.signing.invite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import quxiang.common.ListOrder;
import quxiang.common.PageRequest;
import quxiang.common.Role;
import quxiang.favorite.CollectingFavorites;
import quxiang.favorite.Readiness;
import quxiang.favorite.list.FavoriteFilter;
import quxiang.favorite.list.FavoriteList;
import quxiang.favorite.list.FavoriteRow;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.PageReader;
import quxiang.server.Probes;
import quxiang.signing.AcceptedLetters;
import quxiang.signing.SigningFixtures;
import quxiang.signing.SigningFixtures.Side;
import quxiang.signing.SigningFixtures.World;
import quxiang.upkeep.own.OwnDataDesk;

/** 发起签约邀请 to somebody who is signed elsewhere. */
@ArquillianTest
class BlockedInviteesTest {

    @Inject
    SigningFixtures fixtures;

    @Inject
    AcceptedLetters letters;

    @Inject
    CollectingFavorites collecting;

    @Inject
    FavoriteList list;

    @Inject
    OwnDataDesk desk;

    @Inject
    Probes probes;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    private long collect(World world, Side unit, Side graduate) throws Exception {
        Callers.as(
                Role.EMPLOYER,
                unit.account(),
                () -> collecting.add(collecting
                        .search(SigningFixtures.COHORT, graduate.name(), graduate.idNumber(), world.schoolName())
                        .key()));
        return probes.number(
                "select id from favorite where employer_id = " + unit.id() + " and graduate_id = " + graduate.id());
    }

    private List<FavoriteRow> rows(Side unit, Readiness readiness) throws Exception {
        return Callers.as(
                Role.EMPLOYER,
                unit.account(),
                () -> list.page(
                                new FavoriteFilter(SigningFixtures.COHORT, null, null, null, null, null, readiness),
                                ListOrder.USUAL,
                                new PageRequest(0, 10))
                        .rows());
    }

    @Test
    void whoIsSignedElsewhereIsToldBeforeTheLetterIsTypedAndCannotBeTicked() throws Exception {
        World world = fixtures.newWorld(2, 3);
        Side other = world.employers().get(0);
        Side unit = world.employers().get(1);
        Side bound = world.graduates().get(0);
        Side placed = world.graduates().get(1);
        Side free = world.graduates().get(2);
        long boundFavorite = collect(world, unit, bound);
        long placedFavorite = collect(world, unit, placed);
        long freeFavorite = collect(world, unit, free);
        letters.accept(bound, letters.sent(world, other, bound));
        probes.let("update graduate set destination_code = '80' where id = " + placed.id());

        assertEquals(
                List.of(freeFavorite),
                rows(unit, Readiness.READY).stream().map(FavoriteRow::id).toList());
        assertNull(rows(unit, Readiness.READY).get(0).blocked());
        assertEquals(
                List.of("signing.graduate_placed", "signing.graduate_bound"),
                rows(unit, Readiness.ELSEWHERE).stream()
                        .map(FavoriteRow::blocked)
                        .toList());

        PageReader page = new PageReader().signIn("employer", desk.letSignIn(unit.account()), OwnDataDesk.PASSWORD);
        String favorites = page.get("/employer/favorites.xhtml?cohort=2027");
        assertTrue(favorites.contains("name=\"ticked\" value=\"" + freeFavorite + "\""), favorites);
        assertFalse(favorites.contains("name=\"ticked\" value=\"" + boundFavorite + "\""), favorites);
        String letter = page.get("/employer/letter.xhtml?ticked=" + boundFavorite + "&ticked=" + placedFavorite
                + "&ticked=" + freeFavorite);
        assertTrue(letter.contains("2 人现在不能邀请"), letter);
        assertTrue(letter.contains(bound.name() + "已应约或已签约其他单位"), letter);
        assertTrue(letter.contains("name=\"favorites\" value=\"" + freeFavorite + "\""), "the others get it");
        String nobody = page.get("/employer/letter.xhtml?ticked=" + boundFavorite);
        assertTrue(nobody.contains("1 人现在不能邀请"), nobody);
        assertFalse(nobody.contains("id=\"letter\""), "nothing to fill in");
    }
}
