package quxiang.upkeep.own;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import quxiang.account.Account;
import quxiang.account.code.CodePurpose;
import quxiang.account.password.Passwords;
import quxiang.common.ShanghaiClock;
import quxiang.common.crypto.Seal;
import quxiang.common.crypto.SealPurpose;

/** Lets people of the fixtures sign in and prove their number. */
@Stateless
@PermitAll
public class OwnDataDesk {

    public static final String PASSWORD = "wild plum over river";
    static final String CODE = "123456";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Passwords passwords;

    @Inject
    private Seal seal;

    @Inject
    private ShanghaiClock clock;

    /** Gives an account a password and a mobile number. @return its user name */
    public String letSignIn(long account) {
        entities.createNativeQuery("update account set password_hash = ?, mobile = ? where id = ?")
                .setParameter(1, passwords.hash(PASSWORD))
                .setParameter(2, mobile(account))
                .setParameter(3, account)
                .executeUpdate();
        entities.getEntityManagerFactory().getCache().evict(Account.class, account);
        return entities.find(Account.class, account).username();
    }

    static String mobile(long account) {
        return "17%09d".formatted(account % 1_000_000_000);
    }

    /** Lets {@link #CODE} be the code that was sent for 注销账号. */
    public void codeSent(long account) {
        entities.createNativeQuery(
                        "insert into one_time_code (purpose, subject, target, code_hash, sent_at, expires_at, tries)"
                                + " values (?, 'CLOSE', ?, ?, ?, ?, 0)")
                .setParameter(1, CodePurpose.CLOSE.name())
                .setParameter(2, mobile(account))
                .setParameter(3, seal.hash(SealPurpose.CODE, mobile(account) + CODE))
                .setParameter(4, Timestamp.from(clock.instant()))
                .setParameter(5, Timestamp.from(clock.instant().plusSeconds(300)))
                .executeUpdate();
    }
}
