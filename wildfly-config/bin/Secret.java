import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.wildfly.security.auth.server.IdentityCredentials;
import org.wildfly.security.credential.PasswordCredential;
import org.wildfly.security.credential.store.CredentialStore;
import org.wildfly.security.credential.store.WildFlyElytronCredentialStoreProvider;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.ClearPassword;

/** Puts passwords, read from the standard input, into a credential store: no secret stands on a command line. Run by {@code bin/secret}. */
class Secret {

    /** @param args the store's file, the file with its key, the aliases in the order of the lines */
    public static void main(String[] args) throws Exception {
        java.security.Security.addProvider(new WildFlyElytronPasswordProvider());
        CredentialStore store =
                CredentialStore.getInstance("KeyStoreCredentialStore", new WildFlyElytronCredentialStoreProvider());
        store.initialize(
                Map.of("location", args[0], "keyStoreType", "PKCS12", "create", "true", "modifiable", "true"),
                new CredentialStore.CredentialSourceProtectionParameter(
                        IdentityCredentials.NONE.withCredential(credential(Files.readString(Path.of(args[1]))))));
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String alias : List.of(args).subList(2, args.length)) {
            store.store(alias, credential(read(lines, alias)));
        }
        store.flush();
    }

    private static String read(BufferedReader lines, String alias) throws IOException {
        String secret = lines.readLine();
        if (secret == null || secret.isBlank()) {
            throw new IOException("the standard input has no line for " + alias);
        }
        return secret;
    }

    private static PasswordCredential credential(String text) {
        return new PasswordCredential(ClearPassword.createRaw(
                ClearPassword.ALGORITHM_CLEAR, text.strip().toCharArray()));
    }
}
