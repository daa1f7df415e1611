package quxiang.account.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.account.caller.RequestAddress;
import quxiang.account.caller.RequestDevice;
import quxiang.audit.Audit;
import quxiang.common.SetClock;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;

class ConsentCodesTest {

    private static final String MOBILE = "19900000001";
    private static final String CODE = "123456";

    private final SetClock clock = new SetClock("2026-11-24T02:00:00Z");
    private final Seal seal = new Seal(new byte[32]);
    private final List<String> audited = new ArrayList<>();
    private TestDatabase database;
    private OneTimeCodes codes;

    private void open(Vendor vendor) {
        database = TestDatabase.of(vendor);
        codes = new OneTimeCodes();
        codes.jdbi = database.jdbi();
        codes.seal = seal;
        codes.audit = new Audit() {
            @Override
            public void write(String action, String subjectKind, Long subjectId, String detail) {
                audited.add(action + " " + detail);
            }
        };
        codes.clock = clock;
        codes.address = new RequestAddress();
        codes.device = new RequestDevice();
    }

    private void sent(CodePurpose purpose, String subject) {
        database.execute(
                "insert into one_time_code (purpose, subject, target, code_hash, sent_at, expires_at, tries) values ('"
                        + purpose + "', '" + subject + "', '" + MOBILE + "', '"
                        + seal.hash(SealPurpose.CODE, MOBILE + CODE)
                        + "', timestamp with time zone '2026-11-24 02:00:00+00', timestamp with time zone '2026-11-24 02:05:00+00', 0)");
    }

    @AfterEach
    void close() {
        if (database != null) {
            database.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWrongCodeIsRecordedAndOneThatNobodyAskedForIsNot(Vendor vendor) {
        open(vendor);
        assertFalse(codes.useFor(CodePurpose.ACCEPT, "ACCEPT 1", MOBILE, CODE));
        assertEquals(List.of(), audited);
        sent(CodePurpose.ACCEPT, "ACCEPT 1");
        assertFalse(codes.useFor(CodePurpose.ACCEPT, "ACCEPT 1", MOBILE, "654321"));
        assertEquals(List.of("CODE_WRONG ACCEPT"), audited);
    }

    @ParameterizedTest
    @EnumSource
    void aCodeIsGoodForItsDeedAtItsSigningOnce(Vendor vendor) {
        open(vendor);
        sent(CodePurpose.ACCEPT, "ACCEPT 1");
        assertFalse(codes.useFor(CodePurpose.ACCEPT, "ACCEPT 2", MOBILE, CODE), "another signing");
        assertFalse(codes.useFor(CodePurpose.RESCIND, "ACCEPT 1", MOBILE, CODE), "another deed");
        assertFalse(codes.use(CodePurpose.ACCEPT, MOBILE, CODE), "no signing");
        assertFalse(codes.useFor(CodePurpose.ACCEPT, "ACCEPT 1", "19900000002", CODE), "another number");
        assertTrue(codes.useFor(CodePurpose.ACCEPT, "ACCEPT 1", MOBILE, CODE));
        assertFalse(codes.useFor(CodePurpose.ACCEPT, "ACCEPT 1", MOBILE, CODE), "used");
    }

    @ParameterizedTest
    @EnumSource
    void aCodeEndsAfterFiveMinutesAndFiveTries(Vendor vendor) {
        open(vendor);
        sent(CodePurpose.AGREE, "AGREE 1");
        for (int i = 0; i < 5; i++) {
            assertFalse(codes.useFor(CodePurpose.AGREE, "AGREE 1", MOBILE, "000000"));
        }
        assertFalse(codes.useFor(CodePurpose.AGREE, "AGREE 1", MOBILE, CODE));
        sent(CodePurpose.AGREE, "AGREE 2");
        clock.pass(Duration.ofMinutes(5));
        assertFalse(codes.useFor(CodePurpose.AGREE, "AGREE 2", MOBILE, CODE));
    }

    @ParameterizedTest
    @EnumSource
    void aRightCodeIsUsedUpByTheDeedItselfAndAWrongOneLeavesItAlone(Vendor vendor) {
        open(vendor);
        sent(CodePurpose.ACCEPT, "ACCEPT 1");
        assertFalse(codes.useWithCaller(CodePurpose.ACCEPT, "ACCEPT 1", MOBILE, "000000"));
        assertFalse(codes.useWithCaller(CodePurpose.ACCEPT, "ACCEPT 2", MOBILE, CODE), "another signing");
        assertFalse(codes.useWithCaller(CodePurpose.RESCIND, "ACCEPT 1", MOBILE, CODE), "another deed");
        assertTrue(codes.useWithCaller(CodePurpose.ACCEPT, "ACCEPT 1", MOBILE, CODE));
        assertFalse(codes.useWithCaller(CodePurpose.ACCEPT, "ACCEPT 1", MOBILE, CODE), "used");
        sent(CodePurpose.AGREE, "AGREE 1");
        for (int i = 0; i < 5; i++) {
            assertFalse(codes.useFor(CodePurpose.AGREE, "AGREE 1", MOBILE, "000000"));
        }
        assertFalse(codes.useWithCaller(CodePurpose.AGREE, "AGREE 1", MOBILE, CODE), "its tries are over");
        sent(CodePurpose.AGREE, "AGREE 2");
        clock.pass(Duration.ofMinutes(5));
        assertFalse(codes.useWithCaller(CodePurpose.AGREE, "AGREE 2", MOBILE, CODE), "too late");
    }

    @ParameterizedTest
    @EnumSource
    void aCodeIsJudgedBeforeTheDeedAndOnlyWrongOnesCount(Vendor vendor) {
        open(vendor);
        sent(CodePurpose.ACCEPT, "ACCEPT 1");
        for (int i = 0; i < 9; i++) {
            assertTrue(codes.isRight(CodePurpose.ACCEPT, "ACCEPT 1", MOBILE, CODE), "judging uses up nothing");
        }
        for (int i = 0; i < 5; i++) {
            assertFalse(codes.isRight(CodePurpose.ACCEPT, "ACCEPT 1", MOBILE, "000000"));
        }
        assertFalse(codes.isRight(CodePurpose.ACCEPT, "ACCEPT 1", MOBILE, CODE), "its tries are over");
        assertFalse(codes.useWithCaller(CodePurpose.ACCEPT, "ACCEPT 1", MOBILE, CODE));
    }

    @ParameterizedTest
    @EnumSource
    void aCodeThatStaysGoodAfterAnotherFactWasWrongIsGoodForFiveTriesInAll(Vendor vendor) {
        open(vendor);
        sent(CodePurpose.ACTIVATE, "");
        for (int i = 0; i < 4; i++) {
            assertTrue(codes.isRightThisTime(CodePurpose.ACTIVATE, MOBILE, CODE), "the code was not at fault");
        }
        assertTrue(codes.isRightThisTime(CodePurpose.ACTIVATE, MOBILE, CODE), "the fifth");
        assertTrue(codes.useJudgedWithCaller(CodePurpose.ACTIVATE, MOBILE, CODE));
        assertFalse(codes.useJudgedWithCaller(CodePurpose.ACTIVATE, MOBILE, CODE), "used");
        sent(CodePurpose.RESET, "");
        for (int i = 0; i < 5; i++) {
            assertFalse(codes.isRightThisTime(CodePurpose.RESET, MOBILE, "000000"));
        }
        assertFalse(codes.isRightThisTime(CodePurpose.RESET, MOBILE, CODE), "its tries are over");
    }
}
