package quxiang.account.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.glassfish.soteria.identitystores.hash.Pbkdf2PasswordHashImpl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quxiang.common.TestDatabase;
import quxiang.common.TestDatabase.Vendor;

/** Whoever had a password before the hashes were rewritten signs in with it afterwards. */
class PasswordHashesMigrationTest {

    private final Passwords passwords = new Passwords(new Pbkdf2PasswordHashImpl());

    /** PBKDF2-HMAC-SHA512 of "password" with the salt "saltsaltsaltsalt" and 1000 rounds, computed with OpenSSL. */
    private static final String EARLIER =
            "pbkdf2-sha512$1000$c2FsdHNhbHRzYWx0c2FsdA==$715rqIr5dXOVPpBhqqsugl037zT5bWJTWYmZtIcK8hA=";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void theHashesOfEarlierVersionsStillVerifyAndNewOnesStayAsTheyAre(Vendor vendor) throws IOException {
        String today = passwords.hash("Quxiang@2027");
        try (TestDatabase database = TestDatabase.of(vendor)) {
            account(database, 1, EARLIER);
            account(database, 2, today);
            database.execute(migration());
            String rewritten = hash(database, 1);
            assertTrue(passwords.matches("password", rewritten), rewritten);
            assertFalse(passwords.matches("passwore", rewritten));
            assertEquals(today, hash(database, 2));
        }
    }

    private static void account(TestDatabase database, long id, String hash) {
        database.execute(
                "insert into account (id, role, username, name, password_hash, failures, created_at, password_at, version)"
                        + " values (" + id + ", 'CENTRE', 'user" + id + "', '用户', '" + hash
                        + "', 0, current_timestamp, current_timestamp, 1)");
    }

    private static String hash(TestDatabase database, long id) {
        return database.text("select password_hash from account where id = " + id);
    }

    private static String migration() throws IOException {
        try (InputStream in = Passwords.class.getResourceAsStream("/db/migration/V27__password_hashes.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
