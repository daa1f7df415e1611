package quxiang.employer.verification;

/**
 * An uploaded image as a page shows it.
 *
 * @param name the name under which it was uploaded
 * @param bytes its size as it is kept
 */
public record DocumentRow(long id, DocumentKind kind, String name, int bytes, int width, int height) {

    /** Its size in kilobytes, rounded up. */
    public int kilobytes() {
        return (bytes + 1023) / 1024;
    }
}
