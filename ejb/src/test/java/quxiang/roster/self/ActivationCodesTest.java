package quxiang.roster.self;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.common.SetClock;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;

class ActivationCodesTest {

    private static final Duration LIFE = Duration.ofDays(30);

    private final SetClock clock = new SetClock("2026-11-24T02:00:00Z");
    private final Seal seal = new Seal(new byte[32]);
    private TestDatabase database;
    private ActivationCodes codes;

    private void open(Vendor vendor) {
        database = TestDatabase.of(vendor);
        database.execute("insert into school (id, code, name, online_signing, default_days, longest_days,"
                + " department_review, version) values (1, '10999', '示范大学', true, 5, 30, false, 1)");
        for (long id = 1; id <= 2; id++) {
            database.execute(
                    "insert into graduate (id, school_id, cohort, roster_key, name, id_sealed, id_hash, id_masked,"
                            + " level_code, major, graduates_on, facts_hash, created_at, changed_at, version) values ("
                            + id
                            + ", 1, 2027, 'K" + id + "', '何丽', cast('x' as bytea), 'h" + id
                            + "', '1101**********0086', '11', '英语语言文学',"
                            + " date '2027-07-01', 'f', timestamp with time zone '2026-09-01 00:00:00+00',"
                            + " timestamp with time zone '2026-09-01 00:00:00+00', 1)");
        }
        codes = new ActivationCodes();
        codes.jdbi = database.jdbi();
        codes.seal = seal;
        codes.clock = clock;
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCodeIsGoodOnceForItsGraduate(Vendor vendor) {
        open(vendor);
        String code = codes.issue(1, LIFE, null);
        assertTrue(code.matches("[A-HJKMNP-Z2-9]{4}(-[A-HJKMNP-Z2-9]{4}){2}"), code);
        assertFalse(codes.use(2, code));
        assertTrue(codes.use(1, code.toLowerCase(Locale.ROOT).replace('-', ' ')));
        assertFalse(codes.use(1, code));
    }

    @ParameterizedTest
    @EnumSource
    void anotherCodeEndsTheOneBefore(Vendor vendor) {
        open(vendor);
        String older = codes.issue(1, LIFE, null);
        String code = codes.issue(1, LIFE, null);
        assertNotEquals(older, code);
        assertFalse(codes.use(1, older));
        assertTrue(codes.use(1, code));
    }

    @ParameterizedTest
    @EnumSource
    void aCodeEndsWithItsDay(Vendor vendor) {
        open(vendor);
        String code = codes.issue(1, LIFE, null);
        clock.pass(LIFE);
        assertFalse(codes.use(1, code));
    }

    @ParameterizedTest
    @EnumSource
    void tenWrongOnesEndIt(Vendor vendor) {
        open(vendor);
        String code = codes.issue(1, LIFE, null);
        for (int i = 0; i < ActivationCodes.TRIES; i++) {
            assertFalse(codes.use(1, i % 2 == 0 ? "AAAA-AAAA-AAAA" : null));
        }
        assertFalse(codes.use(1, code));
    }

    @Test
    void whatNobodySeesLooksLikeWhatGraduatesSee() {
        Set<CodeAddress.Reach> seen = EnumSet.noneOf(CodeAddress.Reach.class);
        for (int i = 0; i < 500; i++) {
            CodeAddress shown = CodeAddress.ofNobody(seal.hash(SealPurpose.SIGN_IN, "facts " + i));
            assertEquals(shown, CodeAddress.ofNobody(seal.hash(SealPurpose.SIGN_IN, "facts " + i)));
            seen.add(shown.reach());
            switch (shown.reach()) {
                case MOBILE -> assertTrue(shown.shown().matches("1[3-9]\\d\\*{4}\\d{4}"), shown.shown());
                case MAIL -> assertTrue(shown.shown().matches("[a-z]\\*{3}@[a-z0-9]+\\.com"), shown.shown());
                case NONE -> assertEquals(null, shown.shown());
            }
        }
        assertEquals(EnumSet.allOf(CodeAddress.Reach.class), seen);
    }
}
