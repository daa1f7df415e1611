package quxiang.request;

/** Kinds of data of somebody who asked for deletion. What is kept has its law in {@code ErasedKind.NAME.why}. */
public enum ErasedKind {
    CONTACT(false),
    ROSTER_CONTACT(false),
    FORMER_CONTACT(false),
    LETTER_DRAFTS(false),
    TYPED_PAGES(false),
    CODES(false),
    MESSAGE_NUMBERS(false),
    NAME(true),
    CONSENTS(true),
    ROSTER(true),
    SIGNINGS(true),
    AGREEMENTS(true),
    DESTINATIONS(true),
    AUDIT(true);

    private final boolean kept;

    ErasedKind(boolean kept) {
        this.kept = kept;
    }

    /** Whether the law wants it kept. */
    public boolean isKept() {
        return kept;
    }
}
