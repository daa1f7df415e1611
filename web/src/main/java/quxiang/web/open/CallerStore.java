package quxiang.web.open;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;
import java.util.stream.Collectors;
import quxiang.account.signin.CallerRow;
import quxiang.account.signin.FinishingSignIns;
import quxiang.account.signin.SigningIn;
import quxiang.common.Refusal;
import quxiang.common.Role;

/** Tells the container who signs in: the caller is the account's id, the groups its roles. */
@ApplicationScoped
public class CallerStore implements IdentityStore {

    @Inject
    SigningIn signingIn;

    @Inject
    FinishingSignIns finishing;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof SignInCredential typed)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        try {
            Optional<CallerRow> found = typed.half() == null
                    ? signingIn.signIn(typed.door().role(), typed.name(), typed.secret())
                    : finishing.finish(typed.half(), typed.secret());
            found.ifPresent(typed::is);
            return found.filter(CallerRow::isIn)
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
