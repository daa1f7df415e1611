package quxiang.roster.self;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import quxiang.account.signin.SignedIn;
import quxiang.roster.RowsOfPersons;

/** Rows that became a person's while nobody could say so join the account at the next sign-in. */
@ApplicationScoped
class AttachingRows {

    @Inject
    private RowsOfPersons persons;

    @Transactional
    void on(@Observes SignedIn news) {
        persons.attach(news.accountId());
    }
}
