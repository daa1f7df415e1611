package quxiang.web.graduate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import quxiang.placement.GrantRow;
import quxiang.placement.GrantingChecks;
import quxiang.placement.PlacementFact;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.text.Label;

/** 核验授权: to whom, what, until when; taken back; who looked. */
@Named
@RequestScoped
public class GraduateGrants {

    private static final String HERE = "graduate/grants.xhtml";

    @Inject
    private GrantingChecks granting;

    @Inject
    private Label label;

    @Inject
    private FlashRedirect done;

    private List<GrantRow> rows;
    private String office;
    private String[] facts = {};
    private LocalDate lastDay;
    private Long row;

    public List<GrantRow> getRows() {
        if (rows == null) {
            rows = granting.own();
        }
        return rows;
    }

    /** What can be granted: the facts of the sheet in force. */
    public Collection<PlacementFact> getGrantable() {
        return granting.grantable().said().keySet();
    }

    /** The 核验编号 that the office types, or {@code null} without a sheet. */
    public String getCheckNumber() {
        return granting.checkNumber();
    }

    /** Why nothing can be granted now, or {@code null}. */
    public String getWhyNot() {
        return getCheckNumber() == null ? label.say("refusal.grant.no_sheet") : null;
    }

    /** The facts of a grant in words. */
    public String facts(GrantRow grant) {
        return grant.facts().stream().map(label::of).collect(Collectors.joining("、"));
    }

    /** 授权. */
    public void grant() {
        Set<PlacementFact> chosen = EnumSet.noneOf(PlacementFact.class);
        Set<String> names = Set.copyOf(Arrays.asList(facts));
        for (PlacementFact fact : PlacementFact.values()) {
            if (names.contains(fact.name())) {
                chosen.add(fact);
            }
        }
        granting.grant(office, chosen, lastDay);
        done.go(HERE, "graduate_grants.message.granted", office);
    }

    /** 撤回. */
    public void revoke() {
        granting.revoke(row);
        done.go(HERE, "graduate_grants.message.revoked");
    }

    public String getOffice() {
        return office;
    }

    public void setOffice(String office) {
        this.office = office;
    }

    public String[] getFacts() {
        return facts.clone();
    }

    public void setFacts(String[] facts) {
        this.facts = facts == null ? new String[0] : facts.clone();
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public Long getRow() {
        return row;
    }

    public void setRow(Long row) {
        this.row = row;
    }
}
