package quxiang.transfer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import quxiang.audit.Audit;
import quxiang.common.Page;
import quxiang.common.PageRequest;
import quxiang.common.Refusal;
import quxiang.common.ShanghaiClock;
import quxiang.common.sql.Conditions;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;
import quxiang.reference.Regions;

/** 人才服务机构: the centre keeps the list. */
@Stateless
@RolesAllowed("CENTRE")
public class KeepingOffices {

    @Inject
    ServiceOffices offices;

    @Inject
    TransferRules rules;

    @Inject
    Codes codes;

    @Inject
    Regions regions;

    @Inject
    ShanghaiClock clock;

    @Inject
    Audit audit;

    /**
     * The offices that match, by their places.
     *
     * @param province the first two digits of the place, or nothing
     * @param open whether those that ended are left out
     */
    public Page<OfficeRow> page(String name, String province, boolean open, PageRequest request) {
        Conditions where = new Conditions().andContains("o.name", name);
        if (province != null && province.matches("\\d{2}")) {
            where.and("o.region_code like :province", "province", province + "%");
        }
        if (open) {
            where.and("o.ended_at is null");
        }
        return offices.page(where, request);
    }

    /** One of them. @throws Refusal {@code transfer.office} */
    public OfficeRow one(long id) {
        Conditions where = new Conditions().andEqual("o.id", id);
        return offices.page(where, new PageRequest(0, 1)).rows().stream()
                .findFirst()
                .orElseThrow(() -> new Refusal("transfer.office"));
    }

    /** The full names of all places, from which one is chosen. */
    public List<String> regions() {
        return codes.list(CodeTable.REGION).stream()
                .map(code -> regions.name(code.code()))
                .distinct()
                .toList();
    }

    /** All that is wrong with what was typed. */
    public List<Refusal> faults(OfficeFacts facts) {
        return rules.faults(facts);
    }

    /** Adds one. @throws Refusal {@code transfer.office_known}, and those of {@link #faults} */
    public void add(OfficeFacts facts) {
        require(facts, null);
        ServiceOffice office = new ServiceOffice(facts, rules.region(facts).orElseThrow(), clock.instant());
        offices.add(office);
        audit.write("OFFICE_ADDED", "OFFICE", office.id(), office.name());
    }

    /** Changes one. @throws Refusal as {@link #add}, and {@code transfer.office_ended} */
    public void change(long id, OfficeFacts facts) {
        require(facts, id);
        ServiceOffice office = offices.locked(id);
        office.change(facts, rules.region(facts).orElseThrow(), clock.instant());
        audit.write("OFFICE_CHANGED", "OFFICE", id, office.name());
    }

    /** Ends one: it cannot be chosen any more. @throws Refusal {@code transfer.office_ended} */
    public void end(long id) {
        ServiceOffice office = offices.locked(id);
        office.end(clock.instant());
        audit.write("OFFICE_ENDED", "OFFICE", id, office.name());
    }

    private void require(OfficeFacts facts, Long self) {
        for (Refusal wrong : rules.faults(facts)) {
            throw wrong;
        }
        offices.byName(facts.name()).filter(other -> !other.id().equals(self)).ifPresent(other -> {
            throw new Refusal("transfer.office_known", other.name());
        });
    }
}
