package quxiang.common.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import quxiang.common.Refusal;

class CleanImageTest {

    private static final int WIDTH = 60;
    private static final int HEIGHT = 40;

    /** White, with a red quarter in the upper left. */
    private static byte[] picture(String format) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, WIDTH / 2, HEIGHT / 2);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** The picture as a camera would write it that was held so, with a place in it. */
    private static byte[] photograph(int orientation) throws IOException {
        byte[] jpeg = picture("jpeg");
        ByteBuffer tiff = ByteBuffer.allocate(64);
        tiff.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38).putInt(0);
        tiff.put("GPS 39.9N 116.4E".getBytes(StandardCharsets.US_ASCII));
        byte[] exif = Arrays.copyOf(tiff.array(), tiff.position());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(new byte[] {(byte) 0xFF, (byte) 0xE1});
        out.write(ByteBuffer.allocate(2).putShort((short) (2 + 6 + exif.length)).array());
        out.write("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        out.write(exif);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static String refusal(byte[] upload) {
        return assertThrows(Refusal.class, () -> CleanImage.of(upload)).key();
    }

    private static boolean isRed(BufferedImage image, double x, double y) {
        Color color = new Color(image.getRGB((int) (x * image.getWidth()), (int) (y * image.getHeight())));
        return color.getRed() > 200 && color.getGreen() < 80;
    }

    private static boolean contains(byte[] file, String text) {
        return new String(file, StandardCharsets.ISO_8859_1).contains(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpeg", "png"})
    void aPictureStaysWhatItShows(String format) throws IOException {
        CleanImage clean = CleanImage.of(picture(format));
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(clean.jpeg()));
        assertEquals(WIDTH, shown.getWidth());
        assertEquals(HEIGHT, clean.height());
        assertTrue(isRed(shown, 0.2, 0.2));
        assertFalse(isRed(shown, 0.8, 0.8));
    }

    @Test
    void placeAndCameraStayBehind() throws IOException {
        byte[] photograph = photograph(1);
        assertTrue(contains(photograph, "GPS 39.9N"));
        byte[] clean = CleanImage.of(photograph).jpeg();
        assertFalse(contains(clean, "GPS"));
        assertFalse(contains(clean, "Exif"));
    }

    @ParameterizedTest
    @CsvSource({"1,0.2,0.2", "2,0.8,0.2", "3,0.8,0.8", "4,0.2,0.8", "5,0.2,0.2", "6,0.8,0.2", "7,0.8,0.8", "8,0.2,0.8"})
    void aPhotographIsPutUprightBeforeItForgetsHowTheCameraWasHeld(int orientation, double x, double y)
            throws IOException {
        CleanImage clean = CleanImage.of(photograph(orientation));
        BufferedImage shown = ImageIO.read(new ByteArrayInputStream(clean.jpeg()));
        assertEquals(orientation >= 5 ? HEIGHT : WIDTH, shown.getWidth());
        assertTrue(isRed(shown, x, y), "the red quarter of orientation " + orientation);
    }

    @Test
    void aScriptBehindThePictureIsLeftOut() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(picture("png"));
        both.write("<script>alert(1)</script><?php phpinfo(); ?>PK".getBytes(StandardCharsets.US_ASCII));
        byte[] clean = CleanImage.of(both.toByteArray()).jpeg();
        assertFalse(contains(clean, "<script"));
        assertFalse(contains(clean, "<?php"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7 an agreement",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "GIF89a......",
                "RIFF....WEBPVP8 ",
                "just words"
            })
    void whatIsNoPictureIsRefusedWhateverItsNameSays(String content) {
        assertEquals("verification.image.type", refusal(content.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void aTelephonesOwnFormatIsNamedWithTheWayOut() {
        assertEquals(
                "verification.image.heic",
                refusal("\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void ahundredMegapixelsAreRefusedByTheirHeader() {
        ByteBuffer header =
                ByteBuffer.allocate(13).putInt(10_000).putInt(10_000).put(new byte[] {8, 2, 0, 0, 0});
        byte[] chunk = ("IHDR" + new String(header.array(), StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
        CRC32 crc = new CRC32();
        crc.update(chunk);
        byte[] data = "IDAT".getBytes(StandardCharsets.US_ASCII);
        CRC32 dataCrc = new CRC32();
        dataCrc.update(data);
        byte[] bomb = ByteBuffer.allocate(8 + 8 + 13 + 4 + 12)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'})
                .putInt(13)
                .put(chunk)
                .putInt((int) crc.getValue())
                .putInt(0)
                .put(data)
                .putInt((int) dataCrc.getValue())
                .array();
        assertEquals("verification.image.pixels", refusal(bomb));
    }

    @Test
    void aLargePictureIsMadeSmallerButStaysReadable() throws IOException {
        BufferedImage image = new BufferedImage(6000, 5000, BufferedImage.TYPE_BYTE_GRAY);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        CleanImage clean = CleanImage.of(out.toByteArray());
        assertEquals(3000, clean.width());
        assertEquals(2500, clean.height());
    }

    /** Read without regard for each other, they take some 560 MB. */
    @Test
    void eightLargePicturesAtOnceFitIntoASmallHeap(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("large.png");
        ImageIO.write(new BufferedImage(6300, 6300, BufferedImage.TYPE_3BYTE_BGR), "png", file.toFile());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx400m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrowdOfImages.class.getName(),
                        file.toString(),
                        "8")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        // On a slow machine the last may have waited for too long.
        assertTrue(
                said.lines().allMatch(line -> line.equals("3150x3150") || line.equals("verification.image.busy")),
                said);
        assertTrue(said.startsWith("3150x3150") && said.lines().count() == 8, said);
    }

    @Test
    void aPictureOfSixteenBitsAndOneOfFewColoursKeepWhatTheyShow() throws IOException {
        for (int type : new int[] {BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_BYTE_INDEXED}) {
            BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
            Graphics2D pen = image.createGraphics();
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, WIDTH / 2, HEIGHT);
            pen.dispose();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            BufferedImage shown = ImageIO.read(
                    new ByteArrayInputStream(CleanImage.of(out.toByteArray()).jpeg()));
            assertTrue(new Color(shown.getRGB(5, 5)).getRed() > 240, "white half of " + type);
            assertTrue(new Color(shown.getRGB(WIDTH - 5, 5)).getRed() < 15, "black half of " + type);
        }
    }

    @Test
    void aTransparentPictureIsPutOnWhitePaper() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB), "png", out);
        BufferedImage shown = ImageIO.read(
                new ByteArrayInputStream(CleanImage.of(out.toByteArray()).jpeg()));
        assertEquals(Color.WHITE, new Color(shown.getRGB(5, 5)));
    }

    @Test
    void whatIsCutOffIsRefused() throws IOException {
        assertEquals("verification.image.damaged", refusal(Arrays.copyOf(picture("png"), 45)));
        assertEquals("verification.image.damaged", refusal(Arrays.copyOf(picture("jpeg"), 30)));
        assertEquals("verification.image.empty", refusal(new byte[0]));
        assertEquals("verification.image.too_large", refusal(new byte[CleanImage.LARGEST_FILE + 1]));
    }
}
