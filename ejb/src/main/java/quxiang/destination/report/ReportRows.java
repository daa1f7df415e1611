package quxiang.destination.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.result.ResultIterator;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;
import quxiang.common.sql.Conditions;
import quxiang.destination.DestinationField;
import quxiang.reference.Codes;
import quxiang.roster.format.RosterColumn;
import quxiang.roster.format.RosterLayout;

/** Reads the rows of a report from the database, one after the other, so that memory does not grow with the roster. */
@ApplicationScoped
class ReportRows {

    private static final RosterLayout LAYOUT = RosterLayout.NATIONAL;
    private static final int FETCH = 500;

    /** The code of 签就业协议. */
    private static final String AGREEMENT = "10";

    @Inject
    private Jdbi jdbi;

    @Inject
    private Codes codes;

    @Inject
    private Seal seal;

    /** What is done with a row. @param <X> what it may throw */
    interface Taking<X extends Exception> {
        void take(ReportedGraduate one, String idNumber) throws X;
    }

    /**
     * Goes through all that match.
     *
     * @param where of the tables {@code graduate g}, {@code signing s} and {@code destination d}
     * @param whole whether ID numbers are whole; else they are masked
     */
    <X extends Exception> void each(Conditions where, boolean whole, Taking<X> taking) throws X {
        RegionOfText regions = new RegionOfText(codes);
        jdbi.<X>useHandle(handle -> {
            try (ResultIterator<Read> rows = where.of(handle.createQuery(query()))
                    .setFetchSize(FETCH)
                    .map((row, context) -> read(row, regions, whole))
                    .iterator()) {
                while (rows.hasNext()) {
                    Read read = rows.next();
                    taking.take(read.graduate(), read.idNumber());
                }
            }
        });
    }

    private record Read(ReportedGraduate graduate, String idNumber) {}

    private static String query() {
        String facts = Arrays.stream(DestinationField.values())
                .map(
                        "(select f.told from destination_fact f where f.destination_id = d.id and f.field = '%1$s') as told_%1$s"
                                ::formatted)
                .collect(Collectors.joining(", "));
        String roster =
                LAYOUT.kept().stream().map(column -> "g." + column.column()).collect(Collectors.joining(", "));
        return """
                select g.id, g.id_sealed, g.id_hash, %s, s.id as signing, s.e_name, s.e_credit_code, s.e_nature, s.e_industry,
                    s.e_address, s.e_contact, s.e_phone, s.job_category, s.report_on, a.number as agreement,
                    d.id as destination, d.kind, d.code, d.place, d.begins_on, %s
                from graduate g left join signing s on s.effective_graduate_id = g.id and s.state = 'SIGNED'
                    left join agreement a on a.signing_id = s.id
                    left join destination d on d.live_graduate_id = g.id and d.state = 'REGISTERED'
                <where> order by g.department, g.id
                """.formatted(roster, facts);
    }

    private Read read(ResultSet row, RegionOfText regions, boolean whole) throws SQLException {
        Map<RosterColumn, String> facts = new HashMap<>();
        for (RosterColumn column : LAYOUT.kept()) {
            String value = row.getString(column.column());
            if (value != null && !value.isEmpty()) {
                facts.put(column, value);
            }
        }
        boolean signed = row.getObject("signing") != null;
        boolean placed = row.getObject("destination") != null;
        String placeText = signed
                ? row.getString("e_address")
                : placed ? row.getString("told_" + DestinationField.UNIT_PLACE) : null;
        Map<WayColumn, String> way = signed ? signed(row) : placed ? told(row) : new EnumMap<>(WayColumn.class);
        way.remove(WayColumn.REGION);
        Optional<String> region = regions.county(placeText);
        region.ifPresent(code -> way.put(WayColumn.REGION, code));
        ReportedGraduate graduate = new ReportedGraduate(
                row.getLong("id"),
                facts.get(RosterColumn.NAME),
                facts.get(RosterColumn.ID_NUMBER),
                facts.get(RosterColumn.DEPARTMENT),
                facts,
                way,
                placeText,
                signed ? null : row.getString("kind"),
                signed,
                placed);
        String idNumber = whole
                ? seal.open(SealPurpose.PERSON, row.getString("id_hash"), row.getBytes("id_sealed"))
                : graduate.idMasked();
        return new Read(graduate, idNumber);
    }

    private static Map<WayColumn, String> signed(ResultSet row) throws SQLException {
        Map<WayColumn, String> way = new EnumMap<>(WayColumn.class);
        way.put(WayColumn.CODE, AGREEMENT);
        put(way, WayColumn.PLACE, row.getString("e_name"));
        put(way, WayColumn.CREDIT_CODE, row.getString("e_credit_code"));
        put(way, WayColumn.NATURE, row.getString("e_nature"));
        put(way, WayColumn.INDUSTRY, row.getString("e_industry"));
        put(way, WayColumn.JOB_CATEGORY, row.getString("job_category"));
        put(way, WayColumn.CONTACT, row.getString("e_contact"));
        put(way, WayColumn.PHONE, row.getString("e_phone"));
        put(way, WayColumn.BEGINS, row.getString("report_on"));
        put(way, WayColumn.AGREEMENT, row.getString("agreement"));
        return way;
    }

    private static Map<WayColumn, String> told(ResultSet row) throws SQLException {
        Map<WayColumn, String> way = new EnumMap<>(WayColumn.class);
        put(way, WayColumn.CODE, row.getString("code"));
        put(way, WayColumn.PLACE, row.getString("place"));
        for (WayColumn column : WayColumn.values()) {
            if (column.field() != null) {
                put(way, column, row.getString("told_" + column.field()));
            }
        }
        put(way, WayColumn.BEGINS, row.getString("begins_on"));
        return way;
    }

    private static void put(Map<WayColumn, String> way, WayColumn column, String value) {
        if (value != null && !value.isBlank()) {
            way.put(column, value);
        }
    }
}
