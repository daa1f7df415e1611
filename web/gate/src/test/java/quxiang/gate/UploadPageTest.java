package quxiang.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UploadPageTest {

    private static final Path PAGES = Path.of("../src/main/webapp");

    /** The public check takes a file of at most what any form may have, so it is no upload page. */
    @Test
    void everyPageOfARoleWithAFormForFilesIsKnown() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            List<String> forms = files.filter(file -> file.toString().endsWith(".xhtml"))
                    .filter(file -> !file.startsWith(PAGES.resolve("WEB-INF")))
                    .filter(UploadPageTest::takesFiles)
                    .map(file -> "/" + PAGES.relativize(file))
                    .filter(path -> !path.equals("/verify.xhtml"))
                    .toList();
            assertTrue(forms.size() > 5, forms.toString());
            for (String path : forms) {
                assertNotNull(UploadPage.at(path), path);
            }
        }
    }

    private static boolean takesFiles(Path page) {
        try {
            String text = Files.readString(page);
            return text.contains("multipart/form-data")
                    || Stream.of("void", "rescission-pages", "rescission-letters")
                            .anyMatch(part -> text.contains("/WEB-INF/parts/" + part + ".xhtml"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void onlyTheRoleOfAFolderMayUploadThere() {
        UploadPage roster = UploadPage.at("/school/roster.xhtml");
        assertTrue(roster.isFor("SCHOOL"));
        assertFalse(roster.isFor("EMPLOYER"));
        assertFalse(roster.isFor(null));
    }

    @Test
    void anAddressGetsItsPartAndNoMore() throws IOException {
        Shares shares = new Shares(100, 40);
        InetAddress one = InetAddress.getByName("192.0.2.1");
        InetAddress two = InetAddress.getByName("192.0.2.2");
        InetAddress three = InetAddress.getByName("192.0.2.3");
        assertTrue(shares.take(one, 40));
        assertFalse(shares.take(one, 1));
        assertTrue(shares.take(two, 40));
        assertFalse(shares.take(three, 21));
        shares.giveBack(one, 40);
        assertTrue(shares.take(three, 21));
        assertEquals(61, shares.taken());
        Shares ofNetworks = new Shares(100, 40);
        assertTrue(ofNetworks.take(InetAddress.getByName("2001:db8::1"), 40));
        assertFalse(ofNetworks.take(InetAddress.getByName("2001:db8::2"), 1));
    }
}
