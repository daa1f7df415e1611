package quxiang.web.kit;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads the files that came with a form. */
public final class Uploads {

    private Uploads() {}

    /** The whole of each file that was chosen; a field without one sends an empty part. @param parts may be {@code null} */
    public static List<byte[]> bytes(List<Part> parts) throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (Part part : parts == null ? List.<Part>of() : parts) {
            if (part != null && part.getSize() > 0) {
                try (InputStream in = part.getInputStream()) {
                    files.add(in.readAllBytes());
                }
            }
        }
        return files;
    }
}
