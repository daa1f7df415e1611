import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.wildfly.security.auth.server.IdentityCredentials;
import org.wildfly.security.credential.PasswordCredential;
import org.wildfly.security.credential.store.CredentialStore;
import org.wildfly.security.credential.store.WildFlyElytronCredentialStoreProvider;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.ClearPassword;

/** Puts a password, read from the standard input, into a credential store: no secret stands on a command line. Run by {@code bin/secret}. */
class Secret {

    /** @param args the store's file, the file with its key, the alias */
    public static void main(String[] args) throws Exception {
        java.security.Security.addProvider(new WildFlyElytronPasswordProvider());
        CredentialStore store =
                CredentialStore.getInstance("KeyStoreCredentialStore", new WildFlyElytronCredentialStoreProvider());
        store.initialize(
                Map.of("location", args[0], "keyStoreType", "PKCS12", "create", "true", "modifiable", "true"),
                new CredentialStore.CredentialSourceProtectionParameter(
                        IdentityCredentials.NONE.withCredential(credential(Files.readString(Path.of(args[1]))))));
        store.store(args[2], credential(read()));
        store.flush();
    }

    private static String read() throws IOException {
        String secret = new String(System.in.readAllBytes(), StandardCharsets.UTF_8).strip();
        if (secret.isEmpty()) {
            throw new IOException("the standard input is empty");
        }
        return secret;
    }

    private static PasswordCredential credential(String text) {
        return new PasswordCredential(ClearPassword.createRaw(
                ClearPassword.ALGORITHM_CLEAR, text.strip().toCharArray()));
    }
}
