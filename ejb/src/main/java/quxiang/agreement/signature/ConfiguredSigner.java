package quxiang.agreement.signature;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import quxiang.common.ShanghaiClock;
import quxiang.host.DataFolder;
import quxiang.host.Setting;

/**
 * The signer by the server's settings. They are {@code QUXIANG_SIGNATURE_KEYSTORE} (PKCS12), {@code QUXIANG_SIGNATURE_PASSWORD}
 * and {@code QUXIANG_TSA_URL}. The demonstration makes a key and stamps the time itself; production refuses both.
 */
@ApplicationScoped
public class ConfiguredSigner implements SignsDocuments {

    @Inject
    ShanghaiClock clock;

    private volatile Configured configured;

    /** What the settings say. @param made when the store of keys was last changed */
    private record Settings(boolean production, Optional<Path> keystore, Instant made, Optional<URI> authority) {}

    private record Configured(Settings settings, SignsDocuments signer) {}

    /** Reads the settings. */
    public void prepare() {
        configured();
    }

    /** A renewed key is taken up without a new start. */
    @Override
    public byte[] sign(byte[] pdf, Instant at) {
        return configured().signer().sign(pdf, at);
    }

    private synchronized Configured configured() {
        Settings now = settings();
        if (configured == null || !configured.settings().equals(now)) {
            SignsDocuments signer = signer(now);
            configured = new Configured(settings(), signer);
        }
        return configured;
    }

    private static Settings settings() {
        Optional<Path> keystore = Setting.of("QUXIANG_SIGNATURE_KEYSTORE").map(Path::of);
        return new Settings(
                Setting.of("QUXIANG_PRODUCTION").filter("true"::equals).isPresent(),
                keystore,
                lastChanged(keystore.orElseGet(ConfiguredSigner::demoKey)),
                Setting.of("QUXIANG_TSA_URL").map(ConfiguredSigner::address));
    }

    private static URI address(String typed) {
        URI address = URI.create(typed.strip());
        if (address.getHost() == null || !List.of("http", "https").contains(address.getScheme())) {
            throw new IllegalStateException(
                    "QUXIANG_TSA_URL is the address of an authority, https://..., and not " + typed);
        }
        return address;
    }

    private static Path demoKey() {
        return DataFolder.path().resolve("signature-demo.p12");
    }

    private static Instant lastChanged(Path file) {
        try {
            return Files.exists(file) ? Files.getLastModifiedTime(file).toInstant() : Instant.EPOCH;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SignsDocuments signer(Settings settings) {
        if (settings.production()
                && (settings.authority().isEmpty() || settings.keystore().isEmpty())) {
            throw new IllegalStateException("production needs QUXIANG_SIGNATURE_KEYSTORE and QUXIANG_TSA_URL");
        }
        KeyOfSignature key = key(settings.keystore());
        if (settings.production() && DemoKeys.isDemo(key)) {
            throw new IllegalStateException("QUXIANG_SIGNATURE_KEYSTORE holds the demonstration's key");
        }
        return new PadesSigner(
                key, settings.authority().<StampsTime>map(RemoteTimeStamps::new).orElseGet(this::ownTimeStamps));
    }

    private StampsTime ownTimeStamps() {
        return new OwnTimeStamps(DemoKeys.timeStamps(clock.instant().minus(Duration.ofDays(1))), clock::instant);
    }

    private KeyOfSignature key(Optional<Path> keystore) {
        try {
            return keystore.isPresent()
                    ? KeyOfSignature.in(
                            keystore.get(),
                            Setting.secret("QUXIANG_SIGNATURE_PASSWORD")
                                    .orElse("")
                                    .toCharArray())
                    : DemoKeys.kept(demoKey(), clock.instant());
        } catch (IOException | GeneralSecurityException e) {
            throw new SignatureWaits("the key that signs agreements cannot be read", e);
        }
    }
}
