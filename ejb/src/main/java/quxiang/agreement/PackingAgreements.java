package quxiang.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.Words;
import quxiang.common.sheet.SheetWriter;
import quxiang.common.sql.Conditions;

/**
 * 批量下载协议书: the PDFs of many signings in one zip, written as they are read. Each is a download of its own on the record. What cannot
 * be had is told in the list that the zip ends with, and keeps nothing else back.
 */
@Stateless
@RolesAllowed("EMPLOYER")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PackingAgreements {

    /** How many can be chosen together. */
    public static final int MOST = 200;

    @EJB
    DownloadingAgreements downloading;

    @Inject
    Jdbi jdbi;

    @Inject
    Actor actor;

    private record Chosen(long id, String name) {}

    /**
     * Says before anything is written why there is no zip.
     *
     * @throws Refusal {@code agreement.none_chosen}, {@code agreement.too_many}, {@code signing.not_found} when none is the unit's
     */
    public void require(Collection<Long> ids) {
        own(ids);
    }

    private Map<Long, String> own(Collection<Long> ids) {
        if (ids.isEmpty()) {
            throw new Refusal("agreement.none_chosen");
        }
        if (ids.size() > MOST) {
            throw new Refusal("agreement.too_many", MOST);
        }
        Conditions where = new Conditions()
                .andEqual("s.employer_id", actor.requireEmployer())
                .and("s.id = any(:ids)", "ids", ids.toArray(Long[]::new));
        Map<Long, String> names = jdbi.withHandle(
                handle -> where.of(handle.createQuery("select s.id, s.g_name as name from signing s <where>"))
                        .mapTo(Chosen.class)
                        .collectToMap(Chosen::id, Chosen::name));
        if (names.isEmpty()) {
            throw new Refusal("signing.not_found");
        }
        return names;
    }

    /** Writes the zip. @throws Refusal as {@link #require} */
    public void pack(Collection<Long> ids, Locale language, OutputStream out) throws IOException {
        Map<Long, String> names = own(ids);
        Words words = Words.of(language);
        List<List<String>> told = new ArrayList<>();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            // A PDF is packed already.
            zip.setLevel(Deflater.BEST_SPEED);
            for (Long id : ids) {
                told.add(add(id, names.getOrDefault(id, ""), words, zip));
            }
            zip.putNextEntry(new ZipEntry(words.text("agreement.pack.list") + ".csv"));
            zip.write(list(told, words));
            zip.closeEntry();
        }
    }

    /** Adds one PDF. @return its line of the list: name, number, what became of it */
    private List<String> add(long id, String name, Words words, ZipOutputStream zip) throws IOException {
        try {
            AgreementFile file = downloading.download(id);
            zip.putNextEntry(new ZipEntry(safe(name) + "-" + file.name()));
            zip.write(file.bytes());
            zip.closeEntry();
            return List.of(name, file.name(), words.text("agreement.pack.done"));
        } catch (Refusal refusal) {
            return List.of(name, "", words.of(refusal));
        } catch (EJBException | PersistenceException | JdbiException lostRace) {
            return List.of(name, "", words.of(new Refusal("race_lost")));
        }
    }

    /** A name as part of a file's name on any system. */
    static String safe(String name) {
        return name.replaceAll("[\\\\/:*?\"<>|\\p{Cc}]", "_");
    }

    private static byte[] list(List<List<String>> told, Words words) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SheetWriter sheet = SheetWriter.csv(bytes)) {
            sheet.row(List.of(
                    words.text("list.column.name"),
                    words.text("agreement.pack.file"),
                    words.text("agreement.pack.result")));
            for (List<String> line : told) {
                sheet.row(line);
            }
        }
        return bytes.toByteArray();
    }
}
