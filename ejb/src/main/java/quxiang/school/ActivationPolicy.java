package quxiang.school;

/** What a school asks of graduates before their first sign-in. */
public enum ActivationPolicy {
    /** A code to the number or address in the roster, else the school's 激活码. Nothing else opens an account. */
    PROVED,
    /** Whoever has neither may activate, too, and signs in once the school has confirmed it. */
    CONFIRMED
}
