package quxiang.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import quxiang.roster.Graduate;
import quxiang.school.School;
import quxiang.school.Schools;

/**
 * Draws the numbers of a sheet by lot, so that they tell nobody how many there are. Sheets are never deleted and both numbers are unique
 * keys, so that none is given twice.
 */
@ApplicationScoped
class DrawingNumbers {

    /** No letter or digit that looks like another. */
    private static final char[] ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ".toCharArray();

    private static final int LENGTH = 12;
    private static final int SERIALS = 100_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Sheets sheets;

    @Inject
    Schools schools;

    /** Two that no sheet has. */
    SheetNumbers draw(Graduate graduate) {
        String head = "%04d%s"
                .formatted(
                        graduate.cohort(),
                        schools.find(graduate.schoolId()).map(School::code).orElseThrow());
        SheetNumbers numbers;
        do {
            numbers = new SheetNumbers(head + "Z%08d".formatted(RANDOM.nextInt(SERIALS)), code(LENGTH));
        } while (sheets.isTaken(numbers));
        return numbers;
    }

    /** Letters and digits by lot. */
    static String code(int length) {
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(ALPHABET[RANDOM.nextInt(ALPHABET.length)]);
        }
        return code.toString();
    }
}
