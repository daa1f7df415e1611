package quxiang.signing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import quxiang.common.Actor;
import quxiang.roster.Graduate;
import quxiang.roster.Graduates;
import quxiang.school.Schools;

/** Circumstances as the database knows them now. */
@ApplicationScoped
class KnownCircumstances implements Circumstances {

    @Inject
    Actor actor;

    @Inject
    BoundGraduates bound;

    @Inject
    Graduates graduates;

    @Inject
    Schools schools;

    @Override
    public Optional<String> boundTo(long graduateId) {
        return bound.by(graduateId);
    }

    @Override
    public boolean isPlaced(long graduateId) {
        return graduates.find(graduateId).map(Graduate::isPlaced).orElse(false);
    }

    @Override
    public boolean isDepartmentFirst(Instant sentAt) {
        return schools.find(actor.requireSchool())
                .map(school -> school.departmentReview(sentAt))
                .orElse(false);
    }
}
