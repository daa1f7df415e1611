package quxiang.agreement.signature;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Reads key and settings when the application starts. A wrong one is told then and not at the first approval. */
@Startup
@Singleton
@PermitAll
public class SignatureAtStart {

    @Inject
    ConfiguredSigner signer;

    @PostConstruct
    void start() {
        signer.prepare();
    }
}
