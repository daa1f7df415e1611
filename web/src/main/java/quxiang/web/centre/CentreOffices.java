package quxiang.web.centre;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import quxiang.common.Refusal;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;
import quxiang.reference.Regions;
import quxiang.transfer.KeepingOffices;
import quxiang.transfer.OfficeFacts;
import quxiang.transfer.OfficeRow;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.SelectOption;
import quxiang.web.kit.error.Refusals;
import quxiang.web.kit.list.ListParameters;
import quxiang.web.kit.list.ListRows;
import quxiang.web.kit.list.ListTable;
import quxiang.web.kit.text.Label;

/** 人才服务机构: the list, and the form for one of them. */
@Named
@RequestScoped
public class CentreOffices {

    private static final String HERE = "centre/offices.xhtml";

    @Inject
    private KeepingOffices keeping;

    @Inject
    private Regions regions;

    @Inject
    private Codes codes;

    @Inject
    private Label label;

    @Inject
    private ListTable table;

    @Inject
    private ListParameters asked;

    @Inject
    private FlashRedirect done;

    @Inject
    @Param
    private Long edit;

    private String name;
    private String region;
    private String recipient;
    private String address;
    private String phone;
    private Long row;

    @PostConstruct
    void read() {
        if (edit != null) {
            OfficeRow office = keeping.one(edit);
            name = office.name();
            region = regions.name(office.regionCode());
            recipient = office.recipient();
            address = office.address();
            phone = office.phone();
        }
    }

    public ListRows<OfficeRow> getRows() {
        return table.rows((order, page) ->
                keeping.page(asked.text("name"), asked.text("province"), asked.text("ended") == null, page));
    }

    /** The provinces, by the first two digits of their codes. */
    public List<SelectOption> getProvinces() {
        return codes.of(CodeTable.REGION, null).stream()
                .map(code -> new SelectOption(code.code().substring(0, 2), label.of(code)))
                .toList();
    }

    /** What the filter of ended ones offers beside those that can be chosen. */
    public List<SelectOption> getEndings() {
        return List.of(new SelectOption("with", label.say("centre_offices.with_ended")));
    }

    /** Whether the form changes one of the list. */
    public boolean isChanging() {
        return edit != null;
    }

    /** Adds or changes one. All that is wrong is told at once. */
    public void save() {
        OfficeFacts facts = new OfficeFacts(name, region, recipient, address, phone);
        List<Refusal> wrong = keeping.faults(facts);
        if (!wrong.isEmpty()) {
            Refusals.stay(wrong);
            return;
        }
        if (edit == null) {
            keeping.add(facts);
        } else {
            keeping.change(edit, facts);
        }
        done.go(HERE, "centre_offices.message.saved", name);
    }

    public void end() {
        keeping.end(row);
        done.back("centre_offices.message.ended");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getRecipient() {
        return recipient;
    }

    public void setRecipient(String recipient) {
        this.recipient = recipient;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public Long getRow() {
        return row;
    }

    public void setRow(Long row) {
        this.row = row;
    }
}
