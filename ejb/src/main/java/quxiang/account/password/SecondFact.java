package quxiang.account.password;

import quxiang.account.Account;
import quxiang.common.Role;

/** Knows what only the person of an account would tell. Rosters and units are later features. */
public interface SecondFact {

    /** Of whom it is asked. */
    Role role();

    /** Whether the facts are those of the person of the account. */
    boolean agrees(Account account, ResetFacts facts);
}
