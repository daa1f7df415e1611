package quxiang.web.open;

import static quxiang.web.open.Door.ADMIN;
import static quxiang.web.open.Door.EMPLOYER;
import static quxiang.web.open.Door.GRADUATE;
import static quxiang.web.open.Door.SCHOOL;

import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody may look for in 操作指南 and 常见问题, in the order of work.
 *
 * <p>The question is the text of the constant, the answer that of {@code answer.} and the constant, a line for each step.
 */
public enum HelpTopic {
    REGISTER(EMPLOYER, true),
    VERIFY(EMPLOYER, true),
    COLLECT(EMPLOYER, true),
    INVITE(EMPLOYER, true),
    FOLLOW(EMPLOYER, true),
    RESCIND(EMPLOYER, true),
    NAMED(EMPLOYER, true),
    NOT_ACTIVATED(EMPLOYER, false),
    NOT_FOUND(EMPLOYER, false),
    EXPIRED(EMPLOYER, false),
    COLLEAGUE(EMPLOYER, false),
    NO_STAMP(EMPLOYER, false),
    SEND_STAMPED(EMPLOYER, false),
    SECURE_UNIT(EMPLOYER, false),
    ACTIVATE(GRADUATE, true),
    CHECK_FACTS(GRADUATE, true),
    ANSWER(GRADUATE, true),
    SIGNED(GRADUATE, true),
    ON_PAPER(GRADUATE, true),
    RESCIND_ON_PAPER(GRADUATE, true),
    OTHER_WAYS(GRADUATE, true),
    ARCHIVE(GRADUATE, true),
    CONFIRM(GRADUATE, true),
    PART(GRADUATE, true),
    FACTS_DIFFER(GRADUATE, false),
    NUMBER_LOST(GRADUATE, false),
    SEVERAL(GRADUATE, false),
    PENALTY(GRADUATE, false),
    WHO_LOOKED(GRADUATE, false),
    LET_CHECK(GRADUATE, false),
    ASKED_WHETHER_TRUE(GRADUATE, false),
    SECURE_GRADUATE(GRADUATE, false),
    IMPORT(SCHOOL, true),
    HAND_OUT_CODES(SCHOOL, true),
    REVIEW(SCHOOL, true),
    REVIEW_PARTING(SCHOOL, true),
    REVIEW_PAPER(SCHOOL, true),
    RESCISSION_RULES(SCHOOL, true),
    REVIEW_WAYS(SCHOOL, true),
    ENTER_WAYS(SCHOOL, true),
    SEND_ARCHIVES(SCHOOL, true),
    FOLLOW_CONFIRMATION(SCHOOL, true),
    REPORT(SCHOOL, true),
    FIGURES(SCHOOL, true),
    WAY_REPORTS(SCHOOL, true),
    FOLLOW_UP_WAYS(SCHOOL, true),
    REFUSED_ROWS(SCHOOL, false),
    WRONG_PERSON(SCHOOL, false),
    DEPARTMENTS(SCHOOL, false),
    SECURE_SCHOOL(SCHOOL, false),
    REVIEW_UNITS(ADMIN, true),
    SUSPEND(ADMIN, true),
    ANNOUNCE(ADMIN, true),
    KEEP_OFFICES(ADMIN, true),
    LOOK_AFTER_SCHOOLS(ADMIN, true),
    KEEP_PROVINCE_STAFF(ADMIN, true),
    WATCH_JOBS(ADMIN, true),
    RESTART_JOB(ADMIN, false),
    CHAIN(ADMIN, false),
    SECURE_STAFF(ADMIN, false);

    private final Door door;
    private final boolean guide;

    HelpTopic(Door door, boolean guide) {
        this.door = door;
        this.guide = guide;
    }

    /** Those for people of one door: what is done step by step, or what is often asked. */
    static List<HelpTopic> of(Door door, boolean guide) {
        return Stream.of(values())
                .filter(topic -> topic.door == door && topic.guide == guide)
                .toList();
    }
}
