package quxiang.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import quxiang.common.Refusal;
import quxiang.common.crypto.Seal;

class ProofsTest {

    private static final Instant UNTIL = Instant.parse("2026-11-24T02:10:00Z");
    private final Seal seal = new Seal(new byte[32]);

    private static String solved(String task, int bits) {
        return task
                + "|"
                + LongStream.iterate(0, n -> n + 1)
                        .filter(n -> ProofOfWork.zeroBits(task + "|" + n) >= bits)
                        .findFirst()
                        .orElseThrow();
    }

    private String key(String proof) {
        return assertThrows(Refusal.class, () -> ProofOfWork.Solved.of(seal, proof))
                .key();
    }

    @Test
    void aSolvedTaskTellsItsNonceAndItsEnd() {
        ProofOfWork.Solved solved = ProofOfWork.Solved.of(seal, solved(ProofOfWork.task(seal, 8, UNTIL, "n1"), 8));
        assertEquals("n1", solved.nonce());
        assertEquals(UNTIL, solved.until());
    }

    @Test
    void aTaskThatWasMadeEasierOrLongerIsNone() {
        String task = ProofOfWork.task(seal, 20, UNTIL, "n1");
        assertEquals("account.proof_missing", key(solved("4" + task.substring(2), 4)));
        assertEquals(
                "account.proof_missing",
                key(solved(
                        ProofOfWork.task(
                                new Seal(new byte[] {
                                    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 1, 2, 3, 4, 5, 6, 7, 8, 9,
                                    10, 11, 12, 13, 14, 15, 16
                                }),
                                4,
                                UNTIL,
                                "n1"),
                        4)));
    }

    @Test
    void aTaskThatIsNotSolvedIsRefused() {
        String task = ProofOfWork.task(seal, 12, UNTIL, "n1");
        long wrong = LongStream.iterate(0, n -> n + 1)
                .filter(n -> ProofOfWork.zeroBits(task + "|" + n) < 12)
                .findFirst()
                .orElseThrow();
        assertEquals("account.proof_missing", key(task + "|" + wrong));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "|", "1|2|3|4", "a|b|c|d|e", "<script>", "12|1|n|s|-1", "999|1|n|s|1"})
    void whatIsNoProofIsRefused(String text) {
        assertEquals("account.proof_missing", key(text));
    }

    @Test
    void zeroBitsAreCountedFromTheFront() {
        String text = "x|"
                + LongStream.iterate(0, n -> n + 1)
                        .filter(n -> ProofOfWork.zeroBits("x|" + n) >= 10)
                        .findFirst()
                        .orElseThrow();
        assertTrue(ProofOfWork.zeroBits(text) >= 10);
    }
}
