package quxiang.common.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts ID numbers and bank accounts at rest, and hashes them for search (invariant 11).
 *
 * <p>Sealed with AES-256-GCM for showing (NIST SP 800-38D), hashed with HMAC-SHA256 for finding (FIPS 198-1). All keys are derived
 * ({@link Hkdf}) from master keys of 32 bytes that live in a file outside the database, one a line; each {@link SealPurpose} has its own.
 * A sealed value also authenticates whose it is, so that one that was moved to another row or column does not open.
 *
 * <p>The first byte of a sealed value is the line of its key plus {@value #MOST_KEYS}: what is sealed now has the last line's, and what
 * was sealed before a line was added stays readable until it is sealed anew. A number up to {@value #MOST_KEYS} says that the value is of a
 * version that knew neither purposes nor owners; numbers above twice as many are left for another algorithm.
 *
 * <p>Hashes are the first line's. Those of persons can be renewed, because what is found by them was written years ago: the hash of a
 * later line is made of the hash of the line before it and begins with the line's number, as {@code 2:}. So one is renewed without
 * knowing of whom it is, and whoever knows an earlier line alone learns nothing from it.
 */
@ApplicationScoped
public class Seal {

    /** The highest number of master keys. */
    static final int MOST_KEYS = 100;

    private static final int KEY_BYTES = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int BLOCK = 64 * 1024;
    private static final String HMAC = "HmacSHA256";
    private static final String LINE_END = ":";
    private static final Pattern LATER = Pattern.compile("^([1-9]\\d{0,2}):");
    private static final byte[] SALT = "quxiang".getBytes(StandardCharsets.US_ASCII);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Supplier<List<byte[]>> masterKeys;
    private volatile List<LineKeys> sealing;
    private final ThreadLocal<Cipher> ciphers = ThreadLocal.withInitial(Seal::newCipher);
    private final ThreadLocal<Map<SealPurpose, Mac>> macs;
    private final ThreadLocal<Mac> formerMacs;
    private final ThreadLocal<Map<Integer, Mac>> laterMacs = ThreadLocal.withInitial(HashMap::new);
    private volatile HashLines lines = new HashLines(1, 1);

    /** The lines between which hashes of persons are. @param from all have been renewed up to this one @param to what is written now */
    private record HashLines(int from, int to) {}

    /**
     * Reads the master keys from the key file: 32 bytes in base64 on each line. {@code QUXIANG_KEY_FILE} (or
     * {@code quxiang.key.file}) names that file.
     */
    @Inject
    public Seal() {
        this(Seal::masterKeys);
    }

    /** @param masterKeys of 32 random bytes each, the oldest first */
    public Seal(byte[]... masterKeys) {
        this(() -> List.of(masterKeys));
    }

    Seal(Supplier<List<byte[]>> masterKeys) {
        this.masterKeys = masterKeys;
        List<byte[]> keys = masterKeys.get();
        sealing = sealing(keys);
        byte[] first = keys.get(0).clone();
        SecretKeySpec former = former(first, "quxiang find 1", HMAC);
        formerMacs = ThreadLocal.withInitial(() -> newMac(former));
        Map<SealPurpose, SecretKeySpec> hashing = new EnumMap<>(SealPurpose.class);
        for (SealPurpose purpose : SealPurpose.values()) {
            // People are found by what earlier versions wrote, too.
            hashing.put(purpose, purpose == SealPurpose.PERSON ? former : derived(first, "hash", purpose, HMAC));
        }
        macs = ThreadLocal.withInitial(() -> {
            Map<SealPurpose, Mac> own = new EnumMap<>(SealPurpose.class);
            hashing.forEach((purpose, key) -> own.put(purpose, newMac(key)));
            return own;
        });
    }

    /** The keys of one line: one for each purpose, and the only one of earlier versions. */
    private record LineKeys(Map<SealPurpose, SecretKeySpec> keys, SecretKeySpec former, SecretKeySpec persons) {

        static LineKeys of(byte[] masterKey) {
            Map<SealPurpose, SecretKeySpec> keys = new EnumMap<>(SealPurpose.class);
            for (SealPurpose purpose : SealPurpose.values()) {
                keys.put(purpose, derived(masterKey, "seal", purpose, "AES"));
            }
            return new LineKeys(
                    keys,
                    Seal.former(masterKey, "quxiang seal 1", "AES"),
                    derived(masterKey, "hash", SealPurpose.PERSON, HMAC));
        }
    }

    private static List<LineKeys> sealing(List<byte[]> masterKeys) {
        if (masterKeys.isEmpty() || masterKeys.size() > MOST_KEYS) {
            throw new IllegalArgumentException("there are " + masterKeys.size() + " master keys");
        }
        return masterKeys.stream().map(LineKeys::of).toList();
    }

    private static SecretKeySpec derived(byte[] masterKey, String use, SealPurpose purpose, String algorithm) {
        byte[] info = (use + " " + purpose.name() + " 2").getBytes(StandardCharsets.US_ASCII);
        return new SecretKeySpec(Hkdf.derive(SALT, masterKey, info), algorithm);
    }

    private static SecretKeySpec former(byte[] masterKey, String use, String algorithm) {
        if (masterKey.length != KEY_BYTES) {
            throw new IllegalArgumentException("a master key has 32 bytes, this one " + masterKey.length);
        }
        return new SecretKeySpec(
                newMac(new SecretKeySpec(masterKey, HMAC)).doFinal(use.getBytes(StandardCharsets.UTF_8)), algorithm);
    }

    private static List<byte[]> masterKeys() {
        String file = Optional.ofNullable(System.getenv("QUXIANG_KEY_FILE"))
                .orElseGet(() -> System.getProperty("quxiang.key.file"));
        if (file == null) {
            throw new IllegalStateException("QUXIANG_KEY_FILE names no key file");
        }
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> Base64.getDecoder().decode(line.strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the key file " + file, e);
        }
    }

    /**
     * Seals a text; the same text gives another result every time. {@code null} stays {@code null}.
     *
     * @param of whose it is, as it has to be said again to open it: what identifies the row, and the column if there are several
     */
    public byte[] seal(SealPurpose purpose, String of, String text) {
        return text == null ? null : sealBytes(purpose, of, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The text that was sealed. {@code null} stays {@code null}.
     *
     * @throws IllegalStateException when the value was altered, moved or sealed with another key
     */
    public String open(SealPurpose purpose, String of, byte[] sealed) {
        return sealed == null ? null : new String(openBytes(purpose, of, sealed), StandardCharsets.UTF_8);
    }

    /** The keyed hash by which a text is found again. 43 characters of base64url, behind the number of a later line. */
    public String hash(SealPurpose purpose, String text) {
        String first = base64(macs.get().get(purpose), text);
        return purpose == SealPurpose.PERSON ? renewed(first, lines.to()) : first;
    }

    /** The hash of a person to look for, with {@link #under}: the lowest one that may be kept. */
    public String hashToFind(String text) {
        return renewed(base64(macs.get().get(SealPurpose.PERSON), text), lines.from());
    }

    /** {@link #hashToFind}, or {@code null} for a blank text: an empty filter looks for nothing. */
    public String hashToFindOrNull(String text) {
        return text == null || text.isBlank() ? null : hashToFind(text);
    }

    /** Under which hashes a person may be kept, who has this one or one of a later line. */
    public List<String> under(String hash) {
        List<String> all = new ArrayList<>();
        int most = Math.max(sealing.size(), lines.to());
        for (int line = Math.min(line(hash), most); line <= most; line++) {
            all.add(renewed(hash, line));
        }
        return all.isEmpty() ? List.of(hash) : all;
    }

    /** Under which hashes the person with an ID number may be kept. */
    public List<String> hashesOf(String idNumber) {
        return under(hashToFind(idNumber));
    }

    /** Whether two hashes of persons, of whatever lines, are of the same text. */
    public boolean isSame(String one, String other) {
        return line(one) <= line(other) ? renewed(one, line(other)).equals(other) : isSame(other, one);
    }

    /** The hash of a person with the key that counts now; one that has it stays as it is. */
    public String renewed(String hash) {
        return renewed(hash, lines.to());
    }

    /** How hashes begin that have the key that counts now. */
    public String hashMark() {
        return mark(lines.to());
    }

    /** How hashes of a line begin; nothing stands before the first line's. */
    public static String mark(int line) {
        return line == 1 ? "" : line + LINE_END;
    }

    /** How many lines the key file has by now. */
    public int lines() {
        List<byte[]> read = masterKeys.get();
        if (read.size() > sealing.size()) {
            sealing = sealing(read);
        }
        return sealing.size();
    }

    /**
     * Hashes persons with another line's key from now on.
     *
     * @param from the line up to which all hashes that are kept have been renewed
     * @param to the line that is written from now on
     * @throws IllegalStateException when the key file does not have that line
     */
    public synchronized void hashWith(int from, int to) {
        keys(to);
        // Who read the database before another did may come after it.
        if (from >= lines.from() && to >= lines.to()) {
            lines = new HashLines(from, to);
        }
    }

    private String renewed(String hash, int to) {
        String renewed = hash;
        for (int line = line(hash) + 1; line <= to; line++) {
            int number = line;
            Mac mac = laterMacs
                    .get()
                    .computeIfAbsent(number, known -> newMac(keys(known).persons()));
            renewed = line + LINE_END + base64(mac, renewed);
        }
        return renewed;
    }

    private static int line(String hash) {
        Matcher later = LATER.matcher(hash);
        return later.find() ? Integer.parseInt(later.group(1)) : 1;
    }

    /** The hash under which earlier versions, which knew no purposes, kept a text. */
    public String formerHash(String text) {
        return base64(formerMacs.get(), text);
    }

    private static String base64(Mac mac, String text) {
        byte[] hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    /** {@link #hash}, or {@code null} for a blank text. */
    public String hashOrNull(SealPurpose purpose, String text) {
        return text == null || text.isBlank() ? null : hash(purpose, text);
    }

    /** A stream that writes sealed blocks to {@code out}. Only {@code close} makes the file complete. */
    public OutputStream sealing(SealPurpose purpose, String of, OutputStream out) {
        return new Blocks(purpose, of, out);
    }

    /** Reads what {@link #sealing} wrote. An altered, shortened or reordered file ends in an {@code IOException}. */
    public InputStream opening(SealPurpose purpose, String of, InputStream in) {
        return new OpenedBlocks(purpose, of, in);
    }

    /** Seals bytes; the same bytes give another result every time. */
    public byte[] sealBytes(SealPurpose purpose, String of, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = ciphers.get();
            List<LineKeys> keys = sealing;
            SecretKeySpec key = keys.get(keys.size() - 1).keys().get(purpose);
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(of.getBytes(StandardCharsets.UTF_8));
            byte[] sealed = cipher.doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE + sealed.length)
                    .put((byte) (MOST_KEYS + keys.size()))
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first byte of what is sealed now; what begins otherwise has to be sealed anew. */
    public byte[] mark() {
        return new byte[] {(byte) (MOST_KEYS + sealing.size())};
    }

    /**
     * The bytes that were sealed.
     *
     * @throws IllegalStateException when the value was altered, moved or sealed with another key
     */
    public byte[] openBytes(SealPurpose purpose, String of, byte[] sealed) {
        if (sealed.length <= 1 + NONCE) {
            throw new IllegalStateException("too short to be sealed");
        }
        int number = sealed[0] & 0xFF;
        boolean former = number <= MOST_KEYS;
        LineKeys keys = keys(former ? number : number - MOST_KEYS);
        try {
            Cipher cipher = ciphers.get();
            SecretKeySpec key = former ? keys.former() : keys.keys().get(purpose);
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, 1, NONCE));
            if (!former) {
                cipher.updateAAD(of.getBytes(StandardCharsets.UTF_8));
            }
            return cipher.doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the sealed value was altered, moved or sealed with another key", e);
        }
    }

    /** Another node may know a newer key already: then the file has it too. */
    private LineKeys keys(int number) {
        if (number > sealing.size() && number <= MOST_KEYS) {
            sealing = sealing(masterKeys.get());
        }
        if (number < 1 || number > sealing.size()) {
            throw new IllegalStateException("not sealed with a key that is known here");
        }
        return sealing.get(number - 1);
    }

    private static Mac newMac(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cipher newCipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Writes sealed blocks. Every block carries its number and whether it is the last, so that blocks cannot be swapped
     * or cut off unseen.
     */
    private final class Blocks extends FilterOutputStream {

        private final SealPurpose purpose;
        private final String of;
        private final byte[] block = new byte[BLOCK];
        private int filled;
        private long number;
        private boolean closed;

        Blocks(SealPurpose purpose, String of, OutputStream out) {
            super(out);
            this.purpose = purpose;
            this.of = of;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            int at = from;
            int left = length;
            while (left > 0) {
                if (filled == BLOCK) {
                    writeBlock(false);
                }
                int part = Math.min(left, BLOCK - filled);
                System.arraycopy(bytes, at, block, filled, part);
                filled += part;
                at += part;
                left -= part;
            }
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                writeBlock(true);
                out.close();
            }
        }

        private void writeBlock(boolean last) throws IOException {
            byte[] plain = ByteBuffer.allocate(9 + filled)
                    .putLong(number++)
                    .put((byte) (last ? 1 : 0))
                    .put(block, 0, filled)
                    .array();
            byte[] sealed = sealBytes(purpose, of, plain);
            out.write(ByteBuffer.allocate(4).putInt(sealed.length).array());
            out.write(sealed);
            filled = 0;
        }
    }

    private final class OpenedBlocks extends InputStream {

        private final SealPurpose purpose;
        private final String of;
        private final InputStream in;
        private byte[] block = new byte[0];
        private int at;
        private long number;
        private boolean last;

        OpenedBlocks(SealPurpose purpose, String of, InputStream in) {
            this.purpose = purpose;
            this.of = of;
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            return fill() ? block[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int part = Math.min(length, block.length - at);
            System.arraycopy(block, at, bytes, from, part);
            at += part;
            return part;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }

        private boolean fill() throws IOException {
            while (at == block.length) {
                if (last) {
                    return false;
                }
                byte[] head = in.readNBytes(4);
                int length = head.length == 4 ? ByteBuffer.wrap(head).getInt() : -1;
                if (length < 0 || length > BLOCK + 64) {
                    throw new IOException("the sealed file is cut off or altered");
                }
                byte[] plain = opened(in.readNBytes(length));
                if (ByteBuffer.wrap(plain).getLong() != number++) {
                    throw new IOException("the sealed file's blocks are out of order");
                }
                last = plain[8] == 1;
                block = Arrays.copyOfRange(plain, 9, plain.length);
                at = 0;
            }
            return true;
        }

        private byte[] opened(byte[] sealed) throws IOException {
            try {
                return openBytes(purpose, of, sealed);
            } catch (IllegalStateException e) {
                throw new IOException("the sealed file is cut off or altered", e);
            }
        }
    }
}
