package quxiang.favorite.imports;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import quxiang.common.Refusal;

/**
 * 导入学生名单: takes a unit's list, refuses it at once when it is none, and leaves its rows to the import job. No transaction is open while
 * the file is read.
 */
@Stateless
@RolesAllowed("EMPLOYER")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FavoriteUploads {

    private static final int NAME = 200;

    @Inject
    private RegisteringFavorites registering;

    @Inject
    private Event<FavoritesStaged> staged;

    /** 下载批量导入模板. */
    public void template(Locale language, OutputStream out) throws IOException {
        FavoriteSheet.template(language, out);
    }

    /**
     * @param cohort 届别 of the graduates
     * @param fileName the name of the file, for the list of imports
     * @param file xlsx or csv
     * @return the import's id, under which its progress is found
     * @throws Refusal {@code favorite.import_running}, {@code favorite.too_many_rows_today}, or what is wrong with the file
     */
    public long upload(int cohort, String fileName, InputStream file) {
        registering.requireAllowed();
        List<ImportLine> lines;
        try {
            lines = FavoriteSheet.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        long importId = registering.register(cohort, shownName(fileName), lines);
        staged.fire(new FavoritesStaged(importId));
        return importId;
    }

    /** Without folders and control characters. An ID number that somebody put into the name of the file is not kept. */
    private static String shownName(String uploadedAs) {
        String name = uploadedAs == null
                ? ""
                : uploadedAs
                        .replaceAll(".*[/\\\\]", "")
                        .replaceAll("\\p{C}", "")
                        .replaceAll("\\d{14}[\\dXx]{1,4}", "****");
        return name.length() <= NAME ? name : name.substring(name.length() - NAME);
    }
}
