package quxiang.web.graduate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import quxiang.roster.Graduate;
import quxiang.roster.OwnFacts;

/** 个人信息: what the roster says of the graduate who reads. */
@Named
@RequestScoped
public class GraduateProfile {

    @Inject
    private OwnFacts own;

    private Graduate facts;

    public Graduate getFacts() {
        if (facts == null) {
            facts = own.facts();
        }
        return facts;
    }

    public String getSchool() {
        return own.school();
    }
}
