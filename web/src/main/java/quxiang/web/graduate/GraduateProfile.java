package quxiang.web.graduate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import quxiang.agreement.NumberReading;
import quxiang.agreement.NumberReadings;
import quxiang.roster.self.OwnFacts;
import quxiang.roster.self.OwnRow;

/** 个人信息: what the roster says of the graduate who reads. */
@Named
@RequestScoped
public class GraduateProfile {

    @Inject
    private OwnFacts own;

    @Inject
    private NumberReadings readings;

    private OwnRow facts;
    private List<NumberReading> read;

    /** 谁查看过我的证件号码. */
    public List<NumberReading> getReadings() {
        if (read == null) {
            read = readings.own();
        }
        return read;
    }

    public OwnRow getFacts() {
        if (facts == null) {
            facts = own.facts();
        }
        return facts;
    }
}
