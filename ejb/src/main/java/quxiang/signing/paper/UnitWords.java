package quxiang.signing.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import quxiang.common.Actor;

/** What units said of agreements on paper. Whoever changes a word holds the signing. */
@ApplicationScoped
class UnitWords {

    @Inject
    Jdbi jdbi;

    Optional<SaidWord> of(long signing) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select word, reason, actor_name, said_at from unit_word where signing_id = :signing
                        """)
                .bind("signing", signing)
                .mapTo(SaidWord.class)
                .findOne());
    }

    /** Puts a word in the place of the one before. */
    void say(long signing, UnitWord word, String reason, Actor by, Instant at) {
        withdraw(signing);
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into unit_word (signing_id, employer_id, word, reason, account_id, actor_name, said_at)
                values (:signing, :unit, :word, :reason, :account, :name, :at)
                """)
                .bind("signing", signing)
                .bind("unit", by.requireEmployer())
                .bind("word", word)
                .bind("reason", reason)
                .bind("account", by.accountId())
                .bind("name", by.name())
                .bind("at", at)
                .execute());
    }

    /** What was said counts no longer: the agreement says something else now. */
    void withdraw(long signing) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from unit_word where signing_id = :signing")
                .bind("signing", signing)
                .execute());
    }
}
