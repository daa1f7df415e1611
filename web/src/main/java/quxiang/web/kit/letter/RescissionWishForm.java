package quxiang.web.kit.letter;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import quxiang.signing.rescission.RescissionWish;
import quxiang.web.kit.file.Uploads;

/** What somebody types who asks for a rescission. */
public class RescissionWishForm {

    /** 其他: nobody is blamed unless somebody says so. */
    private static final String OTHER = "9";

    private String cause = OTHER;
    private String reason;
    private List<Part> letters;

    public RescissionWish wish() throws IOException {
        return new RescissionWish(cause, reason, Uploads.bytes(letters));
    }

    public String getCause() {
        return cause;
    }

    public void setCause(String cause) {
        this.cause = cause;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public List<Part> getLetters() {
        return letters;
    }

    public void setLetters(List<Part> letters) {
        this.letters = letters;
    }
}
