package quxiang.web.graduate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import quxiang.roster.OwnFacts;
import quxiang.roster.OwnRow;

/** 个人信息: what the roster says of the graduate who reads. */
@Named
@RequestScoped
public class GraduateProfile {

    @Inject
    private OwnFacts own;

    private OwnRow facts;

    public OwnRow getFacts() {
        if (facts == null) {
            facts = own.facts();
        }
        return facts;
    }
}
