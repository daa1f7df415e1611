package quxiang.web.kit.file;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads the files that came with a form. A field in which none was chosen sends an empty part. */
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

    /** The whole of each file that was chosen. @param parts may be {@code null} */
    public static List<byte[]> bytes(List<Part> parts) throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (Part part : parts == null ? List.<Part>of() : parts) {
            byte[] file = bytes(part);
            if (file.length > 0) {
                files.add(file);
            }
        }
        return files;
    }
}
