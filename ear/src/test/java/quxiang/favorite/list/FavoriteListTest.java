package quxiang.favorite.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import quxiang.common.IdNumber;
import quxiang.common.ListOrder;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.common.sheet.SheetLimits;
import quxiang.common.sheet.SheetReader;
import quxiang.favorite.CollectingFavorites;
import quxiang.favorite.FavoriteFixtures;
import quxiang.favorite.FavoriteFixtures.Place;
import quxiang.favorite.InvalidReason;
import quxiang.favorite.Readiness;
import quxiang.roster.correction.CorrectingGraduates;
import quxiang.server.Callers;
import quxiang.server.Deployments;
import quxiang.server.Probes;
import quxiang.signing.list.EmployerTab;
import quxiang.signing.list.InvalidRow;
import quxiang.signing.list.SigningFilter;
import quxiang.signing.list.SigningTabs;
import quxiang.signing.list.TabRows;

/** 学生收藏夹 and 失效 as lists: what narrows them, what orders them, what ends up where. */
@ArquillianTest
class FavoriteListTest {

    private static final int COHORT = 2027;
    private static final PageRequest FIRST = new PageRequest(0, 50);

    @Inject
    CollectingFavorites collecting;

    @Inject
    FavoriteList list;

    @Inject
    SigningTabs tabs;

    @Inject
    CorrectingGraduates correcting;

    @Inject
    FavoriteFixtures fixtures;

    @Inject
    Probes probes;

    @Inject
    Seal seal;

    @Inject
    ShanghaiClock clock;

    @Deployment
    static EnterpriseArchive application() {
        return Deployments.application();
    }

    private <T> T as(Place place, Callable<T> work) throws Exception {
        return Callers.as(Role.EMPLOYER, place.user(), work);
    }

    private boolean add(Place place, int n, String name) throws Exception {
        String[] facts = fixtures.line(place, n).split(",", -1);
        return as(
                place,
                () -> collecting.add(
                        collecting.search(COHORT, name, facts[1], facts[2]).key()));
    }

    private Page<FavoriteRow> page(Place place, FavoriteFilter filter, String order) throws Exception {
        return as(place, () -> list.page(filter, ListOrder.of(order), FIRST));
    }

    private void correct(Place place, int n, String name) throws Exception {
        Map<String, String> facts = fixtures.facts(place, COHORT, n, name);
        long id = probes.number("select id from graduate where exam_no = '" + facts.get("考生号") + "'");
        Callers.as(Role.SCHOOL, place.staff().accountId(), () -> {
            correcting.correct(id, facts, null);
            return null;
        });
    }

    @Test
    void whoIsCorrectedLeavesTheFavoritesAndCanBeAddedAnew() throws Exception {
        Place place = fixtures.newPlace(COHORT, 2);
        add(place, 0, "王小明");
        add(place, 1, "王小明");
        correct(place, 0, "王晓明");
        assertEquals(1, page(place, FavoriteFilter.of(COHORT), null).total());
        TabRows<InvalidRow> invalid =
                as(place, () -> tabs.invalid(SigningFilter.of(COHORT), null, ListOrder.USUAL, FIRST));
        assertEquals(1, invalid.page().total());
        InvalidRow row = invalid.page().rows().get(0);
        assertEquals("王小明", row.name(), "as it was when it was added");
        assertEquals(InvalidReason.GRADUATE_CORRECTED, row.reason());
        assertEquals(clock.today(), row.on());
        assertEquals(1L, invalid.counts().get(EmployerTab.INVALIDATED));
        SigningFilter nobody = SigningFilter.parts(COHORT).name("无此人").filter();
        TabRows<InvalidRow> none = as(place, () -> tabs.invalid(nobody, null, ListOrder.USUAL, FIRST));
        assertEquals(0, none.page().total(), "a list that is narrowed counts what it shows");
        assertEquals(1L, none.counts().get(EmployerTab.INVALIDATED), "its tab counts all");

        assertTrue(add(place, 0, "王晓明"));
        assertEquals(2, page(place, FavoriteFilter.of(COHORT), null).total());
        as(place, () -> {
            collecting.remove(row.id());
            return null;
        });
        assertEquals(
                0,
                as(place, () -> tabs.invalid(SigningFilter.of(COHORT), null, ListOrder.USUAL, FIRST))
                        .page()
                        .total());
    }

    @Test
    void eachConditionNarrowsAndEachColumnOrders() throws Exception {
        Place place = fixtures.newPlace(COHORT, 2);
        correct(place, 1, "安心");
        add(place, 0, "王小明");
        add(place, 1, "安心");
        String number = fixtures.line(place, 1).split(",", -1)[1];
        String holder = seal.hash(SealPurpose.PERSON, IdNumber.tidy(number));
        LocalDate today = clock.today();
        assertEquals(1, total(place, new FavoriteFilter(COHORT, "心", null, null, null, null, null)));
        assertEquals(0, total(place, new FavoriteFilter(COHORT, "%", null, null, null, null, null)));
        assertEquals(1, total(place, new FavoriteFilter(COHORT, null, holder, null, null, null, null)));
        assertEquals(2, total(place, new FavoriteFilter(COHORT, null, null, place.schoolName(), null, null, null)));
        assertEquals(2, total(place, new FavoriteFilter(COHORT, null, null, null, today, today, null)));
        assertEquals(0, total(place, new FavoriteFilter(COHORT, null, null, null, today.plusDays(1), null, null)));
        assertEquals(2, total(place, new FavoriteFilter(COHORT, null, null, null, null, null, Readiness.READY)));
        assertEquals(0, total(place, new FavoriteFilter(COHORT, null, null, null, null, null, Readiness.SIGNED)));
        assertEquals(0, total(place, FavoriteFilter.of(2026)));
        assertEquals(List.of("安心", "王小明"), names(place, "name"));
        assertEquals(List.of("王小明", "安心"), names(place, "-name"));
        assertEquals(names(place, null), names(place, "id; drop table favorite"), "nonsense is the usual order");
    }

    private long total(Place place, FavoriteFilter filter) throws Exception {
        return page(place, filter, null).total();
    }

    private List<String> names(Place place, String order) throws Exception {
        return page(place, FavoriteFilter.of(COHORT), order).rows().stream()
                .map(FavoriteRow::name)
                .toList();
    }

    @Test
    void theExportHasTheRowsOfTheListAndIsAudited() throws Exception {
        Place place = fixtures.newPlace(COHORT, 3);
        for (int n = 0; n < 3; n++) {
            add(place, n, "王小明");
        }
        correct(place, 2, "王大明");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        as(place, () -> {
            list.export(FavoriteFilter.of(COHORT), ListOrder.USUAL, Locale.SIMPLIFIED_CHINESE, out);
            return null;
        });
        try (SheetReader reader = SheetReader.open(new ByteArrayInputStream(out.toByteArray()), SheetLimits.STANDARD)) {
            assertEquals("证件号码", reader.next().cell(1));
            assertTrue(reader.next().cell(1).contains("**********"), "masked");
            reader.next();
            assertEquals(null, reader.next());
        }
        ByteArrayOutputStream invalid = new ByteArrayOutputStream();
        as(place, () -> {
            tabs.export(
                    EmployerTab.INVALIDATED,
                    SigningFilter.of(COHORT),
                    null,
                    ListOrder.USUAL,
                    Locale.SIMPLIFIED_CHINESE,
                    invalid);
            return null;
        });
        try (SheetReader reader =
                SheetReader.open(new ByteArrayInputStream(invalid.toByteArray()), SheetLimits.STANDARD)) {
            assertEquals("原因", reader.next().cell(6));
            assertEquals("院校更正了毕业生信息", reader.next().cell(6));
        }
        assertEquals(
                2,
                probes.rows("audit_entry where action in ('FAVORITE_EXPORT', 'SIGNING_EXPORT') and account_id = "
                        + place.user()));
    }

    @Test
    void nobodyRemovesWhatIsAnotherUnits() throws Exception {
        Place place = fixtures.newPlace(COHORT, 1);
        add(place, 0, "王小明");
        long id = page(place, FavoriteFilter.of(COHORT), null).rows().get(0).id();
        Place other = fixtures.newPlace(COHORT, 0);
        assertEquals(0, as(other, () -> collecting.remove(Set.of(id))));
        assertEquals(
                "favorite.not_found",
                assertThrows(
                                Refusal.class,
                                () -> as(other, () -> {
                                    collecting.remove(id);
                                    return null;
                                }))
                        .key());
        assertEquals(1, as(place, () -> collecting.remove(Set.of(id))));
    }

    @Test
    void addingLooksForNobodySoGuessesAreCountedHoweverTheyCome() throws Exception {
        Place place = fixtures.newPlace(COHORT, 2);
        String[] facts = fixtures.line(place, 0).split(",", -1);
        String found = as(
                place,
                () -> collecting.search(COHORT, facts[0], facts[1], facts[2]).key());
        Place other = fixtures.newPlace(COHORT, 0);
        for (String forged : new String[] {null, "", "1", facts[1], found.substring(1)}) {
            assertEquals("favorite.search_again", refusal(() -> as(place, () -> collecting.add(forged))), forged);
        }
        assertEquals(
                "favorite.search_again",
                refusal(() -> as(other, () -> collecting.add(found))),
                "what one unit found is no other's");
        for (int guess = 1; guess < 30; guess++) {
            String wrong = fixtures.line(place, 100 + guess).split(",", -1)[1];
            assertEquals(
                    "favorite.no_such_graduate",
                    refusal(() -> as(place, () -> collecting.search(COHORT, facts[0], wrong, facts[2]))));
        }
        assertEquals(
                "favorite.too_many_searches",
                refusal(() -> as(place, () -> collecting.search(COHORT, facts[0], facts[1], facts[2]))));
        assertEquals(29, probes.number("select misses from search_day where employer_id = " + place.employer()));
        assertEquals(
                29,
                probes.rows("audit_entry where action = 'GRADUATE_NOT_FOUND' and account_id = " + place.user()),
                "each miss is on the record");
        assertTrue(as(place, () -> collecting.add(found)), "who was found before can be added");
    }

    @Test
    void whoIsCorrectedAfterTheSearchIsNotAddedUnderTheOldFacts() throws Exception {
        Place place = fixtures.newPlace(COHORT, 1);
        String[] facts = fixtures.line(place, 0).split(",", -1);
        String found = as(
                place,
                () -> collecting.search(COHORT, facts[0], facts[1], facts[2]).key());
        correct(place, 0, "王晓明");
        assertEquals("favorite.search_again", refusal(() -> as(place, () -> collecting.add(found))));
    }

    private static String refusal(Executable asked) {
        return assertThrows(Refusal.class, asked).key();
    }
}
