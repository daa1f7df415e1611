package quxiang.signing.rescission;

/**
 * A file that goes with a rescission, as pages list it.
 *
 * @param number from 1 within its purpose
 * @param media {@code image/jpeg} or {@code application/pdf}
 */
public record RescissionFile(FilePurpose purpose, int number, String media) {

    /** Whether it is shown as a picture. */
    public boolean image() {
        return media.startsWith("image/");
    }
}
