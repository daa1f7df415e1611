package quxiang.account.signin;

/** A graduate has signed in. */
public record SignedIn(long accountId) {}
