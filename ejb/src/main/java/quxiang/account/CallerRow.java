package quxiang.account;

import quxiang.common.Role;

/** Who has signed in. */
public record CallerRow(long accountId, Role role) {}
