package quxiang.account.factor;

/**
 * A secret that is offered and not proved yet.
 *
 * @param ticket the secret, sealed for this person for ten minutes; it comes back with the first code
 * @param uri what an authenticator scans
 * @param secret what is typed by hand, in groups of four
 */
public record FactorOffer(String ticket, String uri, String secret) {

    @Override
    public String toString() {
        return "FactorOffer";
    }
}
