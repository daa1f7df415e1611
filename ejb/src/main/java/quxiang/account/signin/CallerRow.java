package quxiang.account.signin;

import java.util.Set;
import quxiang.common.Role;

/**
 * Who has signed in.
 *
 * @param roles one, or two for accounts of a demonstration
 */
public record CallerRow(long accountId, Set<Role> roles) {}
