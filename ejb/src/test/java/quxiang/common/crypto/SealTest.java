package quxiang.common.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final String NUMBER = "11010519491231002X";
    private static final SealPurpose PERSON = SealPurpose.PERSON;
    private static final String OF = "hash of a person";

    private final byte[] first = key(1);
    private final byte[] second = key(2);

    private static byte[] key(int fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return key;
    }

    @Test
    void theSameTextIsSealedDifferentlyAndFoundByTheSameHash() {
        Seal seal = new Seal(first);
        assertFalse(Arrays.equals(seal.seal(PERSON, OF, NUMBER), seal.seal(PERSON, OF, NUMBER)));
        assertEquals(NUMBER, seal.open(PERSON, OF, seal.seal(PERSON, OF, NUMBER)));
        assertEquals(seal.hash(PERSON, NUMBER), seal.hash(PERSON, NUMBER));
        assertNotEquals(seal.hash(PERSON, NUMBER), new Seal(second).hash(PERSON, NUMBER));
        assertFalse(new String(seal.seal(PERSON, OF, NUMBER), StandardCharsets.ISO_8859_1).contains("1949"));
    }

    @Test
    void whatWasAlteredOrSealedWithAnotherKeyIsNotOpened() {
        Seal seal = new Seal(first);
        byte[] sealed = seal.seal(PERSON, OF, NUMBER);
        for (int at = 0; at < sealed.length; at++) {
            byte[] altered = sealed.clone();
            altered[at] ^= 1;
            assertThrows(IllegalStateException.class, () -> seal.open(PERSON, OF, altered));
        }
        assertThrows(IllegalStateException.class, () -> new Seal(second).open(PERSON, OF, sealed));
        assertThrows(IllegalStateException.class, () -> seal.open(PERSON, OF, new byte[0]));
    }

    @Test
    void whatWasMovedToAnotherRowOrServesAnotherPurposeIsNotOpened() throws IOException {
        Seal seal = new Seal(first);
        byte[] sealed = seal.seal(PERSON, OF, NUMBER);
        assertThrows(IllegalStateException.class, () -> seal.open(PERSON, "hash of another", sealed));
        assertThrows(IllegalStateException.class, () -> seal.open(SealPurpose.DRAFT, OF, sealed));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (OutputStream out = seal.sealing(SealPurpose.IMAGE, "one.jpg", file)) {
            out.write(1);
        }
        assertThrows(
                IOException.class,
                () -> seal.opening(SealPurpose.IMAGE, "other.jpg", new ByteArrayInputStream(file.toByteArray()))
                        .read());
    }

    @Test
    void eachPurposeHasItsOwnHashesAndPeopleAreFoundAsBefore() {
        Seal seal = new Seal(first);
        Set<String> hashes = new HashSet<>();
        for (SealPurpose purpose : SealPurpose.values()) {
            hashes.add(seal.hash(purpose, NUMBER));
        }
        assertEquals(SealPurpose.values().length, hashes.size());
        assertEquals(seal.formerHash(NUMBER), seal.hash(PERSON, NUMBER));
    }

    @Test
    void whatAnEarlierVersionSealedIsOpenedWhosesoeverItIs() {
        byte[] old = FormerSeal.seal(first, NUMBER);
        Seal seal = new Seal(first, second);
        assertEquals(NUMBER, seal.open(PERSON, OF, old));
        assertThrows(IllegalStateException.class, () -> new Seal(second).open(PERSON, OF, old));
        old[0] = 101;
        assertThrows(
                IllegalStateException.class, () -> seal.open(PERSON, OF, old), "no new value is made of an old one");
    }

    @Test
    void keysAreDerivedAsRfc5869Says() {
        byte[] key = new byte[22];
        Arrays.fill(key, (byte) 0x0b);
        HexFormat hex = HexFormat.of();
        assertEquals(
                "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf",
                hex.formatHex(Hkdf.derive(
                        hex.parseHex("000102030405060708090a0b0c"), key, hex.parseHex("f0f1f2f3f4f5f6f7f8f9"))));
    }

    @Test
    void aNewKeySealsFromNowOnAndOldValuesAndHashesStay() {
        Seal before = new Seal(first);
        Seal after = new Seal(first, second);
        byte[] old = before.seal(PERSON, OF, NUMBER);
        byte[] young = after.seal(PERSON, OF, NUMBER);
        assertEquals(NUMBER, after.open(PERSON, OF, old));
        assertEquals(NUMBER, after.open(PERSON, OF, young));
        assertEquals(102, young[0]);
        assertEquals(before.hash(PERSON, NUMBER), after.hash(PERSON, NUMBER));
        assertThrows(
                IllegalStateException.class, () -> before.open(PERSON, OF, young), "who does not have the new key");
        byte[] relabelled = young.clone();
        relabelled[0] = 101;
        assertThrows(IllegalStateException.class, () -> after.open(PERSON, OF, relabelled));
    }

    @Test
    void aNodeThatMeetsANewerKeyLooksIntoTheFileAgain() {
        List<byte[]> file = new ArrayList<>(List.of(first));
        Seal node = new Seal(() -> List.copyOf(file));
        byte[] young = new Seal(first, second).seal(PERSON, OF, NUMBER);
        assertThrows(IllegalStateException.class, () -> node.open(PERSON, OF, young));
        file.add(second);
        assertEquals(NUMBER, node.open(PERSON, OF, young));
        assertEquals(102, node.seal(PERSON, OF, NUMBER)[0], "and seals with it itself");
    }

    @Test
    void filesAreSealedInBlocksThatCannotBeSwappedOrCutOff() throws IOException {
        Seal seal = new Seal(first, second);
        byte[] plain = new byte[200_000];
        Arrays.fill(plain, (byte) 7);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (OutputStream out = seal.sealing(PERSON, OF, file)) {
            out.write(plain);
        }
        assertArrayEquals(
                plain,
                seal.opening(PERSON, OF, new ByteArrayInputStream(file.toByteArray()))
                        .readAllBytes());
        byte[] cut = Arrays.copyOf(file.toByteArray(), 70_000);
        assertThrows(
                IOException.class,
                () -> seal.opening(PERSON, OF, new ByteArrayInputStream(cut)).readAllBytes());
    }

    @Test
    void keysOfAnotherLengthAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Seal(new byte[16]));
        assertThrows(IllegalArgumentException.class, () -> new Seal(first, new byte[31]));
    }

    @Test
    void hashesOfPersonsAreRenewedWithoutTheTextAndEarlierOnesAreToldFromIt() {
        Seal before = new Seal(first);
        Seal seal = new Seal(first, second);
        String former = before.hash(PERSON, NUMBER);
        assertEquals(former, seal.hash(PERSON, NUMBER), "a line more changes no hash");
        assertEquals(List.of(former), before.hashesOf(NUMBER));
        seal.hashWith(1, 2);
        String renewed = seal.renewed(former);
        assertEquals(renewed, seal.hash(PERSON, NUMBER));
        assertEquals(renewed, seal.renewed(renewed));
        assertEquals("2:", renewed.substring(0, 2));
        assertEquals(List.of(former, renewed), seal.hashesOf(NUMBER));
        assertEquals(List.of(renewed), seal.under(renewed));
        assertEquals(true, seal.isSame(former, renewed) && seal.isSame(renewed, former));
        assertEquals(false, seal.isSame(former, seal.hash(PERSON, "11010519491231003X")));
        assertNotEquals(renewed, twoLines(first, key(3)).hash(PERSON, NUMBER), "the first line alone tells nothing");
        assertEquals(List.of("nonsense:"), List.of(seal.under("nonsense:").get(0)));
        assertThrows(IllegalStateException.class, () -> before.hashWith(1, 2), "a file without that line");
        seal.hashWith(2, 2);
        assertEquals(renewed, seal.hashToFind(NUMBER));
    }

    private static Seal twoLines(byte[] one, byte[] two) {
        Seal seal = new Seal(one, two);
        seal.hashWith(2, 2);
        return seal;
    }
}
