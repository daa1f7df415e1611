package quxiang.web.open;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.stream.Collectors;
import quxiang.account.signin.SigningIn;
import quxiang.common.Refusal;
import quxiang.common.Role;

/** Tells the container who signs in: the caller is the account's id, the groups its roles. */
@ApplicationScoped
public class CallerStore implements IdentityStore {

    @Inject
    SigningIn signingIn;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof SignInCredential typed)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        try {
            return signingIn
                    .signIn(typed.door().role(), typed.name(), typed.password())
                    .map(caller -> new CredentialValidationResult(
                            String.valueOf(caller.accountId()),
                            caller.roles().stream().map(Role::name).collect(Collectors.toSet())))
                    .orElse(CredentialValidationResult.INVALID_RESULT);
        } catch (Refusal refusal) {
            typed.refuse(refusal);
            return CredentialValidationResult.INVALID_RESULT;
        }
    }
}
