package quxiang.transfer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.RequiredText;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;
import quxiang.common.Words;
import quxiang.common.sheet.SheetExport;
import quxiang.common.sql.Conditions;
import quxiang.notice.outbox.Outbox;
import quxiang.reference.Code;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;
import quxiang.roster.Graduate;
import quxiang.roster.Graduates;

/** 档案转递 by the school, for staff of a department theirs only. */
@Stateless
@RolesAllowed("SCHOOL")
public class SendingArchives {

    private static final int LONGEST = 400;

    /** How many are handled together at most. */
    private static final int MOST = 500;

    private static final List<String> HEAD = List.of(
            "name",
            "id_number",
            "student_no",
            "transfer_number",
            "department",
            "major",
            "state",
            "archive_goal",
            "archive_receiver",
            "archive_recipient",
            "archive_address",
            "archive_phone",
            "archive_way",
            "archive_sent_on",
            "archive_parcel",
            "hukou_goal",
            "hukou_address");

    @Inject
    Actor actor;

    @Inject
    Graduates graduates;

    @Inject
    Transfers transfers;

    @Inject
    Codes codes;

    @Inject
    SheetExport export;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    @Inject
    Outbox outbox;

    /** One page of the school's graduates with their archives, by who receives them. */
    public Page<ArchiveRow> page(ArchiveFilter filter, PageRequest request) {
        return transfers.page(where(filter), request);
    }

    /** 导出 of all that match. @throws Refusal {@code list.too_many_to_export} */
    public void export(ArchiveFilter filter, Locale language, OutputStream out) throws IOException {
        Conditions where = where(filter);
        long total = transfers.count(where);
        export.requireRoom(total);
        audit.write("ARCHIVE_EXPORT", "LIST", null, total + " rows of " + filter.cohort());
        Words words = Words.of(language);
        List<String> head =
                HEAD.stream().map(column -> words.text("list.column." + column)).toList();
        export.write(
                out,
                words.text("list.archives"),
                head,
                transfers.rows(),
                where,
                ArchiveRow.class,
                row -> cells(row, words, language));
    }

    private List<String> cells(ArchiveRow row, Words words, Locale language) {
        return Stream.of(
                        row.name(),
                        row.idMasked(),
                        row.studentNo(),
                        row.transferNumber(),
                        row.department(),
                        row.major(),
                        words.of(row.state()),
                        named(CodeTable.ARCHIVE_TO, row.goal(), language),
                        row.receiver(),
                        row.recipient(),
                        row.address(),
                        row.phone(),
                        named(CodeTable.TRANSFER_WAY, row.way(), language),
                        row.sentOn() == null ? null : row.sentOn().toString(),
                        row.parcel(),
                        named(CodeTable.HUKOU_TO, row.hukouGoal(), language),
                        row.hukouAddress())
                .map(cell -> cell == null ? "" : cell)
                .toList();
    }

    private String named(CodeTable table, String code, Locale language) {
        return codes.find(table, code).map(found -> found.name(language)).orElse(code);
    }

    private Conditions where(ArchiveFilter filter) {
        Conditions where = new Conditions()
                .andEqual("g.school_id", actor.requireSchool())
                .andEqual("g.cohort", filter.cohort())
                .and("g.removed_at is null")
                .andWithin("g.department", actor.scope())
                .andEqual("g.department", filter.department())
                .andContains("g.name", filter.name())
                .andContains("a.receiver", filter.receiver())
                .andEqual("a.goal", filter.goal())
                .andEqual("a.way", filter.way());
        return filter.state() == TransferState.MISSING
                ? where.and("a.graduate_id is null")
                : where.andEqual("a.state", filter.state());
    }

    /** 核对无误, of one or several. */
    public TogetherDone check(Collection<Long> ids) {
        return each(ids, (graduate, archive) -> {
            archive.check(actor.name(), clock.instant());
            audit.write("ARCHIVE_CHECKED", "GRADUATE", graduate.id(), null);
        });
    }

    /** 请毕业生修改, with what to change. @throws Refusal {@code transfer.reason}, {@code transfer.changed_meanwhile} */
    public void giveBack(long id, String why) {
        String reason = reason(why);
        Graduate graduate = own(id);
        transfers.told(id).giveBack(reason, actor.name(), clock.instant());
        audit.write("ARCHIVE_TO_CHANGE", "GRADUATE", id, reason);
        tell("ARCHIVE_TO_CHANGE", graduate, reason);
    }

    /**
     * 登记转递, of one or several that left together.
     *
     * @param parcel the post's number
     * @throws Refusal {@code transfer.sent_on} unless the day is today or before, {@code transfer.parcel}, {@code transfer.way}
     */
    public TogetherDone send(Collection<Long> ids, LocalDate on, String way, String parcel) {
        ids.forEach(this::requireOwn);
        if (on == null || on.isAfter(clock.today()) || on.isBefore(clock.today().minusYears(1))) {
            throw new Refusal("transfer.sent_on");
        }
        Code by = codes.find(CodeTable.TRANSFER_WAY, way).orElseThrow(() -> new Refusal("transfer.way"));
        if (parcel == null || !parcel.strip().matches("[0-9A-Za-z-]{4,40}")) {
            throw new Refusal("transfer.parcel");
        }
        return each(ids, (graduate, archive) -> {
            archive.send(actor.name(), clock.instant());
            ArchiveFacts to = archive.facts(null);
            transfers.sent(graduate.id(), to, on, way, parcel.strip(), actor.name());
            audit.write("ARCHIVE_SENT", "GRADUATE", graduate.id(), by.name() + " " + parcel.strip());
            tell("ARCHIVE_SENT", graduate, to.receiver(), on.toString(), by.name(), parcel.strip());
        });
    }

    /** 登记退回, with why. @throws Refusal {@code transfer.came_back_on}, {@code transfer.reason}, {@code transfer.changed_meanwhile} */
    public void cameBack(long id, LocalDate on, String why) {
        String reason = reason(why);
        Graduate graduate = own(id);
        ArchiveTransfer archive = transfers.told(id);
        archive.comeBack(reason, actor.name(), clock.instant());
        LocalDate sent = transfers.sendings(id).get(0).sentOn();
        if (on == null || on.isBefore(sent) || on.isAfter(clock.today())) {
            throw new Refusal("transfer.came_back_on", sent.toString());
        }
        transfers.cameBack(id, on, reason);
        audit.write("ARCHIVE_CAME_BACK", "GRADUATE", id, reason);
        tell("ARCHIVE_CAME_BACK", graduate, reason);
    }

    /** Each in the order of the keys, as all who lock several do. What cannot be done is told by name. */
    private TogetherDone each(Collection<Long> ids, BiConsumer<Graduate, ArchiveTransfer> work) {
        if (ids.isEmpty() || ids.size() > MOST) {
            throw new Refusal("transfer.ticked", MOST);
        }
        int done = 0;
        List<String> others = new ArrayList<>();
        for (Long id : ids.stream().sorted().toList()) {
            Graduate graduate = own(id);
            try {
                work.accept(graduate, transfers.told(id));
                done++;
            } catch (Refusal cannotBe) {
                others.add(graduate.name());
            }
        }
        if (done == 0) {
            throw new Refusal("transfer.none_done", String.join("、", others));
        }
        return new TogetherDone(done, others);
    }

    private Graduate own(long id) {
        requireOwn(id);
        return graduates.lock(id);
    }

    /** @throws Refusal {@code roster.no_graduate} */
    private void requireOwn(long id) {
        boolean own = graduates
                .find(id)
                .filter(graduate -> graduate.schoolId() == actor.requireSchool() && graduate.isSeenBy(actor.scope()))
                .isPresent();
        if (!own) {
            throw new Refusal("roster.no_graduate");
        }
    }

    private static String reason(String why) {
        return RequiredText.of(why, LONGEST, () -> new Refusal("transfer.reason", LONGEST));
    }

    private void tell(String kind, Graduate graduate, String... args) {
        outbox.put(kind, Role.GRADUATE, graduate.id(), null, args);
    }
}
