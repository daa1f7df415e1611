package quxiang.account.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import quxiang.audit.Audit;
import quxiang.common.Actor;
import quxiang.common.Role;
import quxiang.common.ShanghaiClock;

/** All versions of 个人信息保护说明, and the consents to them. */
@ApplicationScoped
public class PrivacyNotices {

    @Inject
    Jdbi jdbi;

    @Inject
    Actor actor;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    /** The version that counts today; the first one before its day. */
    public NoticeVersion current() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select version, effective_on, changes, changes_en from privacy_notice
                where effective_on <= :today or version = 1
                order by version desc fetch first 1 row only
                """)
                .bind("today", clock.today())
                .mapTo(NoticeVersion.class)
                .one());
    }

    /** A version that counts or counted, so that what somebody agreed to can be read. */
    public Optional<NoticeVersion> find(int version) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select version, effective_on, changes, changes_en from privacy_notice where version = :version
                """)
                .bind("version", version)
                .mapTo(NoticeVersion.class)
                .findOne());
    }

    /** What a version says, in order. */
    public List<NoticePart> parts(int version) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select heading, heading_en, content, content_en from privacy_notice_part
                where version = :version order by position
                """)
                .bind("version", version)
                .mapTo(NoticePart.class)
                .list());
    }

    /** Whether people of a role agree: graduates and users of units. Staff work with the system by duty, not by consent. */
    public static boolean asks(Role role) {
        return role == Role.GRADUATE || role == Role.EMPLOYER;
    }

    /** Whether a version counts today to which an account has not agreed. */
    public boolean isDue(long accountId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from privacy_notice n
                        where n.effective_on <= :today and not exists (
                            select 1 from privacy_consent c where c.account_id = :account and c.version >= n.version)
                        """)
                        .bind("account", accountId)
                        .bind("today", clock.today())
                        .mapTo(long.class)
                        .one()
                > 0);
    }

    /** Records that the person of an account agrees to the version that counts today. */
    public void agree(long accountId, ConsentOccasion occasion) {
        int version = current().version();
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into privacy_consent (account_id, version, occasion, given_at, address)
                values (:account, :version, :occasion, :now, cast(:address as varchar))
                """)
                .bind("account", accountId)
                .bind("version", version)
                .bind("occasion", occasion)
                .bind("now", clock.instant())
                .bind("address", actor.address())
                .execute());
        audit.write("PRIVACY_CONSENT", "ACCOUNT", accountId, "version " + version + ", " + occasion);
    }
}
