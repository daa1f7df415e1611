package quxiang.web.kit;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;

/** Reads what a form uploaded. */
public final class Uploads {

    private Uploads() {}

    /** The whole file; empty when none was chosen. */
    public static byte[] bytes(Part file) throws IOException {
        if (file == null || file.getSize() == 0) {
            return new byte[0];
        }
        try (InputStream in = file.getInputStream()) {
            return in.readAllBytes();
        }
    }
}
