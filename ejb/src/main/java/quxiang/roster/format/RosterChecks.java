package quxiang.roster.format;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quxiang.common.Cohort;
import quxiang.common.FoldedText;
import quxiang.common.IdNumber;
import quxiang.common.MailAddress;
import quxiang.common.Refusal;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.common.sheet.SheetLine;
import quxiang.common.sheet.SheetRow;
import quxiang.roster.GraduateFacts;
import quxiang.roster.IdDocument;
import quxiang.roster.PersonName;
import quxiang.school.SchoolSpelling;

/**
 * Checks the rows of one file, in order. Every field is checked by itself, the fields against each other, and the row against those
 * before it. The outcome depends on the file and the code tables only, so that an import that begins again comes to the same.
 */
public final class RosterChecks {

    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z_\\-]+");
    private static final Pattern MAJOR_AND_NAME =
            Pattern.compile("([0-9][0-9A-Za-z]{2,7})\\s*[-_:：.、|/]?\\s*[（(]?([^0-9A-Za-z（）()\\s][^（）()]*)[）)]?");
    private static final Pattern ODD_DIGITS = Pattern.compile("[0-9]{3}|[0-9]{5}");
    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86[ -]?)?(1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4})(?:\\.0)?");
    private static final Pattern QUOTED_BY_EXCEL = Pattern.compile("=\"(.*)\"");

    /** Read first, with the following ones: the first fault of a row is the one that is told. */
    private static final List<RosterColumn> NUMBERS = List.of(RosterColumn.EXAM_NO, RosterColumn.STUDENT_NO);

    private static final List<RosterColumn> BELONGING = List.of(
            RosterColumn.NAME,
            RosterColumn.ID_NUMBER,
            RosterColumn.GENDER,
            RosterColumn.SCHOOL,
            RosterColumn.ENROLLED_ON,
            RosterColumn.GRADUATES_ON);

    private final SchoolNames school;
    private final Cohort cohort;
    private final RosterColumns columns;
    private final RosterLayout layout;
    private final List<RosterColumn> others;
    private final List<RosterColumn> unsaid;
    private final int kindOfDocument;
    private final RosterCodes codes;
    private final Seal seal;
    private final SeenRows numbers = new SeenRows();
    private final SeenRows documents = new SeenRows();

    /** The school whose roster it is. */
    public record SchoolNames(String code, String name) {}

    public RosterChecks(SchoolNames school, Cohort cohort, RosterColumns columns, RosterCodes codes, Seal seal) {
        this.school = school;
        this.cohort = cohort;
        this.columns = columns;
        this.layout = columns.layout();
        this.others = layout.columns().stream()
                .filter(column -> !NUMBERS.contains(column) && !BELONGING.contains(column))
                .toList();
        this.unsaid = columns.absent();
        this.kindOfDocument = columns.kindOfDocument();
        this.codes = codes;
        this.seal = seal;
    }

    /** Checks the next row of the file. */
    public RosterRow check(StagedRow row) {
        Reading reading = new Reading(row);
        GraduateFacts facts = reading.facts();
        if (reading.refusal != null) {
            return RosterRow.refused(row, reading.refusal);
        }
        String idHash = seal.hash(SealPurpose.PERSON, facts.document().text());
        int first = numbers.firstRowOf(facts.number(), row.number());
        if (first != 0) {
            RosterColumn column = facts.examNo() != null ? RosterColumn.EXAM_NO : RosterColumn.STUDENT_NO;
            return RosterRow.refused(row, new RowRefusal(column, RowFault.SAME_NUMBER_TWICE, SheetLine.shown(first)));
        }
        first = documents.firstRowOf(idHash, row.number());
        if (first != 0) {
            return RosterRow.refused(
                    row, new RowRefusal(RosterColumn.ID_NUMBER, RowFault.SAME_ID_TWICE, SheetLine.shown(first)));
        }
        return RosterRow.valid(row, facts, idHash, seal.hash(SealPurpose.PERSON, facts.canonical()));
    }

    /** One row being read; the first fault that is found stays. */
    private final class Reading {

        private final StagedRow row;
        private RowRefusal refusal;

        Reading(StagedRow row) {
            this.row = row;
        }

        GraduateFacts facts() {
            List<RosterColumn> all = layout.columns();
            Object[] values = new Object[all.size()];
            NUMBERS.forEach(column -> read(column, values));
            if (NUMBERS.stream().allMatch(column -> values[layout.place(column)] == null)) {
                refuse(RosterColumn.EXAM_NO, RowFault.NO_NUMBER);
            }
            BELONGING.forEach(column -> read(column, values));
            checkDates((LocalDate) values[layout.place(RosterColumn.ENROLLED_ON)], (LocalDate)
                    values[layout.place(RosterColumn.GRADUATES_ON)]);
            others.forEach(column -> read(column, values));
            for (RosterColumn column : layout.required()) {
                if (cell(column) == null) {
                    refuse(column, RowFault.REQUIRED, column.header());
                }
            }
            return new GraduateFacts(layout, values).silentOn(unsaid);
        }

        private void read(RosterColumn column, Object[] into) {
            into[layout.place(column)] = switch (column.kind()) {
                case NUMBER -> number(column);
                case NAME -> name(column);
                case DOCUMENT -> document(column);
                case CODE -> code(column);
                case MAJOR_CODE -> majorCode(column);
                case SCHOOL -> school(column);
                case DATE -> date(column);
                case MOBILE -> mobile(column);
                case MAIL -> mail(column);
                case TEXT -> text(column);
            };
        }

        private void refuse(RosterColumn column, RowFault fault, Object... args) {
            if (refusal == null) {
                refusal = new RowRefusal(column, fault, args);
            }
        }

        /** The cell's text without what spreadsheets put around it, or {@code null} when it is empty. */
        private String cell(RosterColumn column) {
            return cell(columns.place(column));
        }

        private String cell(int place) {
            String text = row.cell(place);
            if (text.startsWith("=\"")) {
                text = QUOTED_BY_EXCEL.matcher(text).replaceFirst("$1");
            }
            if (text.startsWith("'")) {
                text = text.substring(1);
            }
            text = stripped(text);
            return text.isEmpty() ? null : text;
        }

        /** A cell that must still be what was typed. */
        private String whole(RosterColumn column) {
            String text = cell(column);
            if (text != null && row.isMangled(columns.place(column)) && !SheetRow.isTenth(text)) {
                refuse(column, text.startsWith("#") ? RowFault.CELL_ERROR : RowFault.MANGLED, column.header());
                return null;
            }
            return text;
        }

        private String text(RosterColumn column) {
            String text = FoldedText.shown(whole(column));
            if (text != null && text.codePointCount(0, text.length()) > column.length()) {
                refuse(column, RowFault.TOO_LONG, column.header(), column.length());
            }
            return text;
        }

        private String number(RosterColumn column) {
            String text = whole(column);
            if (text == null) {
                return null;
            }
            String tidied = IdNumber.tidy(text);
            if (!NUMBER.matcher(tidied).matches()) {
                refuse(column, RowFault.NUMBER_CHARACTERS, column.header());
            }
            if (tidied.length() > column.length()) {
                refuse(column, RowFault.TOO_LONG, column.header(), column.length());
            }
            return tidied;
        }

        private String name(RosterColumn column) {
            String name = PersonName.tidy(text(column));
            if (!name.isEmpty() && !PersonName.isName(name)) {
                refuse(column, RowFault.NAME, Objects.requireNonNullElse(PersonName.foreign(name), name));
            }
            return name;
        }

        private IdDocument document(RosterColumn column) {
            String tidied = IdNumber.tidy(whole(column));
            if (tidied.isEmpty()) {
                return null;
            }
            String said = cell(kindOfDocument);
            IdDocument.Kind kind =
                    said == null ? null : IdDocument.Kind.named(said).orElse(null);
            if (said != null && kind == null) {
                refuse(column, RowFault.DOCUMENT_KIND, abbreviated(said));
            }
            RowFault fault = IdDocument.fault(tidied, kind);
            if (fault == RowFault.ID_CHECK_DIGIT && tidied.endsWith("000")) {
                fault = RowFault.MANGLED;
            }
            if (fault != null) {
                refuse(column, fault, column.header());
                return null;
            }
            return IdDocument.of(tidied, kind);
        }

        private String code(RosterColumn column) {
            String text = whole(column);
            if (text == null) {
                return null;
            }
            RosterCodes.Found found = codes.find(column, narrow(text));
            if (found.fault() != null) {
                refuse(column, found.fault(), column.header(), abbreviated(text));
            }
            return found.code();
        }

        /** 专业代码 alone or with the name of the major. The name alone tells nothing that 专业 does not tell. */
        private String majorCode(RosterColumn column) {
            String text = whole(column);
            String major = cell(RosterColumn.MAJOR);
            if (text == null || FoldedText.same(text, major)) {
                return null;
            }
            Matcher both = MAJOR_AND_NAME.matcher(narrow(text));
            if (!both.matches()) {
                return filled(number(column));
            }
            if (!FoldedText.same(both.group(2), major)) {
                refuse(column, RowFault.CODE_AND_NAME, column.header(), abbreviated(text));
            }
            return filled(both.group(1));
        }

        /** Majors are numbered with an even number of digits. One with an odd number lost the zero in front. */
        private static String filled(String code) {
            return code != null && ODD_DIGITS.matcher(code).matches() ? "0" + code : code;
        }

        /** Only checked: the row is kept under the school whose roster it is. */
        private Object school(RosterColumn column) {
            String text = whole(column);
            if (text == null) {
                return null;
            }
            if (!SchoolSpelling.means(text, school.code(), school.name())) {
                refuse(column, RowFault.OTHER_SCHOOL, abbreviated(text), school.code(), school.name());
            }
            return null;
        }

        private LocalDate date(RosterColumn column) {
            String text = whole(column);
            if (text == null) {
                return null;
            }
            if (SheetRow.isTenth(text) && row.isMangled(columns.place(column))) {
                refuse(column, RowFault.MONTH_LOST, column.header(), text, text.substring(0, 4));
            }
            LocalDate date = SpelledDates.read(narrow(text));
            if (date == null) {
                refuse(column, RowFault.DATE, column.header(), abbreviated(text));
            }
            return date;
        }

        private String mobile(RosterColumn column) {
            String text = whole(column);
            if (text == null) {
                return null;
            }
            Matcher number = MOBILE.matcher(narrow(text));
            if (!number.matches()) {
                refuse(column, RowFault.MOBILE, column.header(), abbreviated(text));
                return null;
            }
            return number.group(1).replaceAll("[ -]", "");
        }

        private String mail(RosterColumn column) {
            String text = whole(column);
            if (text == null) {
                return null;
            }
            try {
                return MailAddress.of(text);
            } catch (Refusal noAddress) {
                refuse(column, RowFault.MAIL, column.header(), abbreviated(text));
                return null;
            }
        }

        private void checkDates(LocalDate enrolledOn, LocalDate graduatesOn) {
            if (graduatesOn == null) {
                return;
            }
            if (graduatesOn.getYear() != cohort.year() && !cohort.equals(Cohort.of(graduatesOn))) {
                refuse(RosterColumn.GRADUATES_ON, RowFault.OTHER_COHORT, graduatesOn, cohort);
            }
            if (enrolledOn != null && !enrolledOn.isBefore(graduatesOn)) {
                refuse(RosterColumn.ENROLLED_ON, RowFault.DATES_ORDER, enrolledOn, graduatesOn);
            }
        }
    }

    private static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        // Nearly all are digits, letters or ideographs: they need no look into Unicode's tables.
        if (c > ' ' && c < 0x7F || c >= 0x4E00 && c <= 0x9FA5) {
            return false;
        }
        return c <= ' ' || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    /** Full-width digits, letters and signs made narrow. */
    private static String narrow(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '\uFF01' && text.charAt(i) <= '\uFF5E') {
                return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
                        .toUpperCase(Locale.ROOT);
            }
        }
        return text;
    }

    private static String abbreviated(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }
}
