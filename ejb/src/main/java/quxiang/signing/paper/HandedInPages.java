package quxiang.signing.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import quxiang.common.Actor;
import quxiang.common.ShanghaiClock;
import quxiang.common.image.KeptImages;
import quxiang.signing.Signing;
import quxiang.signing.SigningMoved;

/** 回传, the same for the graduate and for who holds the code on the paper. Whoever calls it holds the signing. */
@ApplicationScoped
public class HandedInPages {

    @Inject
    PaperPages pages;

    @Inject
    ShanghaiClock clock;

    @Inject
    Event<SigningMoved> moved;

    /** Keeps the pages and gives them to the school. Idempotent for a graduate who sends them twice. */
    public void take(Signing signing, Actor by, List<KeptImages.Hashed> kept) {
        Instant now = clock.instant();
        signing.paper().handIn(by, now).ifPresent(handedIn -> {
            pages.replace(signing, kept, now);
            moved.fire(handedIn);
        });
    }
}
