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
import java.util.List;
import org.junit.jupiter.api.Test;

class SealTest {

    private static final String NUMBER = "11010519491231002X";

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
        assertFalse(Arrays.equals(seal.seal(NUMBER), seal.seal(NUMBER)));
        assertEquals(NUMBER, seal.open(seal.seal(NUMBER)));
        assertEquals(seal.hash(NUMBER), seal.hash(NUMBER));
        assertNotEquals(seal.hash(NUMBER), new Seal(second).hash(NUMBER));
        assertFalse(new String(seal.seal(NUMBER), StandardCharsets.ISO_8859_1).contains("1949"));
    }

    @Test
    void whatWasAlteredOrSealedWithAnotherKeyIsNotOpened() {
        Seal seal = new Seal(first);
        byte[] sealed = seal.seal(NUMBER);
        for (int at = 0; at < sealed.length; at++) {
            byte[] altered = sealed.clone();
            altered[at] ^= 1;
            assertThrows(IllegalStateException.class, () -> seal.open(altered));
        }
        assertThrows(IllegalStateException.class, () -> new Seal(second).open(sealed));
        assertThrows(IllegalStateException.class, () -> seal.open(new byte[0]));
    }

    @Test
    void aNewKeySealsFromNowOnAndOldValuesAndHashesStay() {
        Seal before = new Seal(first);
        Seal after = new Seal(first, second);
        byte[] old = before.seal(NUMBER);
        byte[] young = after.seal(NUMBER);
        assertEquals(NUMBER, after.open(old));
        assertEquals(NUMBER, after.open(young));
        assertEquals(2, young[0]);
        assertEquals(before.hash(NUMBER), after.hash(NUMBER));
        assertThrows(IllegalStateException.class, () -> before.open(young), "who does not have the new key");
        byte[] relabelled = young.clone();
        relabelled[0] = 1;
        assertThrows(IllegalStateException.class, () -> after.open(relabelled));
    }

    @Test
    void aNodeThatMeetsANewerKeyLooksIntoTheFileAgain() {
        List<byte[]> file = new ArrayList<>(List.of(first));
        Seal node = new Seal(() -> List.copyOf(file));
        byte[] young = new Seal(first, second).seal(NUMBER);
        assertThrows(IllegalStateException.class, () -> node.open(young));
        file.add(second);
        assertEquals(NUMBER, node.open(young));
        assertEquals(2, node.seal(NUMBER)[0], "and seals with it itself");
    }

    @Test
    void filesAreSealedInBlocksThatCannotBeSwappedOrCutOff() throws IOException {
        Seal seal = new Seal(first, second);
        byte[] plain = new byte[200_000];
        Arrays.fill(plain, (byte) 7);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (OutputStream out = seal.sealing(file)) {
            out.write(plain);
        }
        assertArrayEquals(
                plain,
                seal.opening(new ByteArrayInputStream(file.toByteArray())).readAllBytes());
        byte[] cut = Arrays.copyOf(file.toByteArray(), 70_000);
        assertThrows(
                IOException.class,
                () -> seal.opening(new ByteArrayInputStream(cut)).readAllBytes());
    }

    @Test
    void keysOfAnotherLengthAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Seal(new byte[16]));
        assertThrows(IllegalArgumentException.class, () -> new Seal(first, new byte[31]));
    }
}
