package quxiang.signing.rescission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import quxiang.common.Actor;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.signing.Signing;

/** 回传 of a stamped form, the same for whoever holds it. Whoever calls it holds the signing. */
@ApplicationScoped
public class HandedInForms {

    @Inject
    Rescissions rescissions;

    @Inject
    RescissionFiles files;

    @Inject
    ShanghaiClock clock;

    /**
     * Keeps the pages and gives them to the school. The same pages once more change nothing.
     *
     * @throws Refusal {@code rescission.none_open}, {@code rescission.not_possible}, {@code rescission.pages_of_another}
     */
    public void take(Signing signing, Actor by, List<RescissionFiles.Kept> kept) {
        Rescission open = rescissions.open(signing.id()).orElseThrow(() -> new Refusal("rescission.none_open"));
        if (open.state() == RescissionState.AWAITING_SCHOOL && files.isKept(open, kept)) {
            return;
        }
        Instant now = clock.instant();
        RescissionMoved handedIn = open.handIn(by, now);
        files.replace(open, signing, FilePurpose.PAGE, kept, by.role(), now);
        rescissions.record(handedIn, signing);
    }
}
