package quxiang.account.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.altcha.altcha.Altcha;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import quxiang.common.Refusal;
import quxiang.common.crypto.Seal;

class ProofOfWorkTest {

    private static final Instant UNTIL = Instant.parse("2026-11-24T02:10:00Z");
    private static final long BELOW = 500;
    private final Seal seal = new Seal(new byte[32]);

    private JsonObject challenge() {
        return ProofOfWork.challenge(seal, BELOW, UNTIL);
    }

    private static JsonObject solved(JsonObject challenge) throws Exception {
        Altcha.Solution solution = Altcha.solveChallenge(
                challenge.getString("challenge"),
                challenge.getString("salt"),
                Altcha.Algorithm.SHA256,
                challenge.getJsonNumber("maxnumber").longValue(),
                0L);
        return Json.createObjectBuilder(challenge)
                .add("number", solution.number)
                .build();
    }

    private static JsonObject with(JsonObject proof, String name, JsonValue value) {
        return Json.createObjectBuilder(proof).add(name, value).build();
    }

    private static String sent(JsonValue proof) {
        return Base64.getEncoder().encodeToString(proof.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String key(String proof) {
        return assertThrows(Refusal.class, () -> ProofOfWork.Solved.of(seal, proof))
                .key();
    }

    @Test
    void aSolvedChallengeTellsItsHashAndItsEnd() throws Exception {
        JsonObject challenge = challenge();
        ProofOfWork.Solved solved = ProofOfWork.Solved.of(seal, sent(solved(challenge)));
        assertEquals(challenge.getString("challenge"), solved.challenge());
        assertEquals(64, solved.challenge().length(), "as long as the column of used ones");
        assertEquals(UNTIL, solved.until());
        assertEquals(BELOW, solved.below(), "how hard it was");
    }

    @Test
    void aChallengeThatSaysItWasHarderIsNone() throws Exception {
        JsonObject proof = solved(challenge());
        String harder = proof.getString("salt").replaceFirst("below=\\d+", "below=99999999");
        assertTrue(!harder.equals(proof.getString("salt")));
        assertEquals("account.proof_missing", key(sent(with(proof, "salt", Json.createValue(harder)))));
    }

    @Test
    void noTwoChallengesAreTheSame() {
        assertTrue(!challenge().getString("salt").equals(challenge().getString("salt")));
    }

    @Test
    void aChallengeThatLastsLongerIsNone() throws Exception {
        JsonObject proof = solved(challenge());
        String longer = proof.getString("salt").replaceFirst("expires=\\d+", "expires=99999999999");
        assertEquals("account.proof_missing", key(sent(with(proof, "salt", Json.createValue(longer)))));
    }

    @Test
    void aChallengeOfSomebodyElseIsNone() throws Exception {
        byte[] other = new byte[32];
        Arrays.fill(other, (byte) 1);
        assertEquals("account.proof_missing", key(sent(solved(ProofOfWork.challenge(new Seal(other), BELOW, UNTIL)))));
        JsonObject proof = solved(challenge());
        assertEquals("account.proof_missing", key(sent(with(proof, "signature", Json.createValue("0".repeat(64))))));
    }

    @Test
    void aChallengeThatIsNotSolvedIsRefused() throws Exception {
        JsonObject proof = solved(challenge());
        int wrong = proof.getInt("number") + 1;
        assertEquals("account.proof_missing", key(sent(with(proof, "number", Json.createValue(wrong)))));
        assertEquals("account.proof_missing", key(sent(with(proof, "number", Json.createValue(-wrong)))));
    }

    /** The library adds the end mark to a salt that has none; such a proof must not serve besides the other. */
    @Test
    void aSaltWrittenOtherwiseIsTheSameChallenge() throws Exception {
        JsonObject proof = solved(challenge());
        String salt = proof.getString("salt");
        assertTrue(salt.endsWith("&"), salt);
        JsonObject again = with(proof, "salt", Json.createValue(salt.substring(0, salt.length() - 1)));
        assertEquals(
                ProofOfWork.Solved.of(seal, sent(proof)).challenge(),
                ProofOfWork.Solved.of(seal, sent(again)).challenge());
    }

    @ParameterizedTest
    @CsvSource({
        "algorithm, SHA-1",
        "algorithm, none",
        "challenge, ''",
        "salt, ''",
        "salt, %",
        "salt, x?expires=%zz",
        "signature, ''"
    })
    void aPartThatIsAnotherIsRefused(String name, String value) throws Exception {
        assertEquals("account.proof_missing", key(sent(with(solved(challenge()), name, Json.createValue(value)))));
    }

    @Test
    void partsOfAnotherKindAreRefused() throws Exception {
        for (String name : solved(challenge()).keySet()) {
            if (!name.equals("maxnumber")) {
                assertEquals("account.proof_missing", key(sent(with(solved(challenge()), name, JsonValue.NULL))), name);
                assertEquals(
                        "account.proof_missing",
                        key(sent(with(solved(challenge()), name, JsonValue.EMPTY_JSON_ARRAY))),
                        name);
            }
        }
        assertEquals("account.proof_missing", key(sent(with(solved(challenge()), "number", Json.createValue(1.5)))));
        assertEquals("account.proof_missing", key(sent(JsonValue.EMPTY_JSON_OBJECT)));
        assertEquals("account.proof_missing", key(sent(JsonValue.EMPTY_JSON_ARRAY)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "|",
                "1|2|3|4",
                "a|b|c|d|e",
                "<script>",
                "12|1|n|s|-1",
                "e30",
                "bnVsbA==",
                "eyJhbGdvcml0aG0iOg=="
            })
    void whatIsNoProofIsRefused(String text) {
        assertEquals("account.proof_missing", key(text));
    }

    @Test
    void aProofThatIsEndlessIsNotRead() throws Exception {
        JsonObject proof = solved(challenge());
        assertEquals("account.proof_missing", key(sent(with(proof, "more", Json.createValue("x".repeat(1_000))))));
    }
}
