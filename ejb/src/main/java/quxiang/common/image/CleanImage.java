package quxiang.common.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.SampleModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import quxiang.common.Refusal;

/**
 * An uploaded photograph or scan, re-encoded so that only its pixels are left.
 *
 * <p>It is decoded and written anew as JPEG, upright, so that places, cameras, scripts and whatever else a file can
 * carry stay behind (OWASP ASVS 5, 5.2 and 5.4). Its type is told by its content and never by its name, its size by its
 * header before anything is decoded.
 *
 * <p>A picture takes some hundred megabytes of memory while it is read, whatever its file has. So one gate for the whole
 * server lets in as many as the heap has room for; whoever waits for too long is told so.
 *
 * @param jpeg the file
 * @param width in pixels
 * @param height in pixels
 */
public record CleanImage(byte[] jpeg, int width, int height) {

    /** In bytes. */
    public static final int LARGEST_FILE = 10 * 1024 * 1024;

    static final int MEGAPIXELS = 40;

    /** Larger images are scaled down while they are read. A page at 300 dots per inch has 8.7 million pixels of three bytes. */
    private static final long KEPT_BYTES = 36_000_000;

    /** What one picture takes at most: its pixels twice, when it is turned, the file and its new form. */
    private static final long MEMORY_OF_ONE = 192L << 20;

    private static final int AT_ONCE =
            (int) Math.max(1, Math.min(4, Runtime.getRuntime().maxMemory() / MEMORY_OF_ONE));

    private static final Semaphore GATE = new Semaphore(AT_ONCE, true);

    private static final int PATIENCE_SECONDS = 20;

    private static final float QUALITY = 0.85f;
    private static final Comparator<ImageTypeSpecifier> BY_BYTES = Comparator.comparingInt(CleanImage::bytes);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private static final Set<String> HEIC =
            Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "avif");

    /**
     * @param upload the whole file
     * @throws Refusal {@code verification.image.empty}, {@code .too_large} with the megabytes, {@code .heic},
     *     {@code .type}, {@code .pixels} with the millions, {@code .damaged}, {@code .busy} when too many are being read
     */
    public static CleanImage of(byte[] upload) {
        if (upload.length == 0) {
            throw new Refusal("verification.image.empty");
        }
        if (upload.length > LARGEST_FILE) {
            throw new Refusal("verification.image.too_large", LARGEST_FILE / 1024 / 1024);
        }
        boolean jpeg = startsWith(upload, JPEG);
        if (isHeic(upload)) {
            throw new Refusal("verification.image.heic");
        }
        if (!jpeg && !startsWith(upload, PNG)) {
            throw new Refusal("verification.image.type");
        }
        boolean mayRead = false;
        try {
            mayRead = GATE.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!mayRead) {
                throw new Refusal("verification.image.busy");
            }
            return cleaned(upload, jpeg);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("verification.image.busy");
        } finally {
            if (mayRead) {
                GATE.release();
            }
        }
    }

    private static CleanImage cleaned(byte[] upload, boolean jpeg) {
        try {
            BufferedImage upright = read(upload, jpeg ? "jpeg" : "png", jpeg ? ExifOrientation.of(upload) : 1);
            return new CleanImage(write(upright), upright.getWidth(), upright.getHeight());
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) {
            // The decoders of the JDK answer broken files with exceptions of many classes.
            throw new Refusal("verification.image.damaged");
        }
    }

    private static boolean startsWith(byte[] file, byte[] magic) {
        return file.length > magic.length && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
    }

    /**
     * Whether a file is HEIC (ISO/IEC 23008-12), as telephones of Apple and others write it. It has a box {@code ftyp}
     * of one of these brands.
     */
    private static boolean isHeic(byte[] file) {
        return file.length > 12
                && new String(file, 4, 4, StandardCharsets.ISO_8859_1).equals("ftyp")
                && HEIC.contains(new String(file, 8, 4, StandardCharsets.ISO_8859_1));
    }

    private static BufferedImage read(byte[] upload, String format, int orientation) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            reader.setInput(in, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MEGAPIXELS * 1_000_000L) {
                throw new Refusal("verification.image.pixels", MEGAPIXELS);
            }
            ImageTypeSpecifier type = smallest(reader);
            int every = (int) Math.ceil(Math.sqrt((double) pixels * bytes(type) / KEPT_BYTES));
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(every, every, 0, 0);
            param.setDestinationType(type);
            return upright(reader.read(0, param), orientation);
        } finally {
            reader.dispose();
        }
    }

    /** Three bytes a pixel where the decoder can write them at once, else what takes the least. */
    private static ImageTypeSpecifier smallest(ImageReader reader) throws IOException {
        ImageTypeSpecifier least = null;
        for (Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0); types.hasNext(); ) {
            ImageTypeSpecifier type = types.next();
            if (type.getBufferedImageType() == BufferedImage.TYPE_3BYTE_BGR) {
                return type;
            }
            least = least == null || BY_BYTES.compare(type, least) < 0 ? type : least;
        }
        return least;
    }

    private static int bytes(ImageTypeSpecifier type) {
        SampleModel model = type.getSampleModel();
        int bits = 0;
        for (int band = 0; band < model.getNumBands(); band++) {
            bits += model.getSampleSize(band);
        }
        return Math.max(3, bits / Byte.SIZE);
    }

    /** The image on a white background, rotated by its orientation (Exif 2.32, tag 0x0112). */
    private static BufferedImage upright(BufferedImage image, int orientation) {
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR && orientation <= 1) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        boolean lying = orientation >= 5;
        BufferedImage paper =
                new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        pen.drawImage(image, turn(orientation, width, height), null);
        pen.dispose();
        return paper;
    }

    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    /** A picture as a JPEG file without any metadata. */
    public static byte[] write(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream file = new ByteArrayOutputStream(256 * 1024);
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }
}
