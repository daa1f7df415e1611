package quxiang.signing.invite;

/** One of those whom a letter is being written to. */
public record Invitee(long favoriteId, String name, String idMasked, String school, String levelCode, String major) {}
