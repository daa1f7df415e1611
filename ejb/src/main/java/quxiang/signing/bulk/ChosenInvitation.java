package quxiang.signing.bulk;

import quxiang.signing.SigningState;

/** One of the unit's signings that was chosen, as its list names it. */
public record ChosenInvitation(long id, String name, String jobTitle, SigningState state) {}
