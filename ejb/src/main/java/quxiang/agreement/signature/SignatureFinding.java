package quxiang.agreement.signature;

/** What the signature in a file tells of the file. */
public enum SignatureFinding {
    /** There is none. */
    NONE,
    /** It covers the whole file, and nothing was changed since. */
    WHOLE,
    /** What it covers was not changed, but something was added behind it. */
    ADDED,
    /** The file is not the one that was signed: it was changed or saved anew. */
    BROKEN
}
