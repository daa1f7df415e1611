package quxiang.roster.recovery;

/** Which accounts a school looks for; {@code null} is any. */
public record AccountFilter(String name, String department, AccountState state) {}
