package quxiang.web.centre;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import quxiang.reference.Regions;
import quxiang.school.RegisteringSchools;
import quxiang.school.SchoolList;
import quxiang.school.SchoolRow;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.SelectOption;
import quxiang.web.kit.list.ListParameters;
import quxiang.web.kit.list.ListRows;
import quxiang.web.kit.list.ListTable;
import quxiang.web.kit.text.Label;

/** 院校管理. */
@Named
@RequestScoped
public class CentreSchools {

    private static final String HERE = "centre/schools.xhtml";

    @Inject
    private SchoolList list;

    @Inject
    private RegisteringSchools admitting;

    @Inject
    private Regions regions;

    @Inject
    private Label label;

    @Inject
    private ListTable table;

    @Inject
    private ListParameters asked;

    @Inject
    private FlashRedirect done;

    private Long row;
    private String newCode;
    private String newName;
    private String phone;
    private String region;
    private String person;
    private String mobile;

    public ListRows<SchoolRow> getRows() {
        return table.rows(
                (order, page) -> list.page(asked.text("name"), asked.text("code"), asked.text("province"), page));
    }

    /** The provinces, by the first two digits of their codes, and schools that are in none yet. */
    public List<SelectOption> getProvinces() {
        return Stream.concat(
                        Stream.of(new SelectOption(SchoolList.NOWHERE, label.say("centre_schools.nowhere"))),
                        regions.provinces().stream()
                                .map(code -> new SelectOption(code.code().substring(0, 2), label.of(code))))
                .toList();
    }

    /** The full name of where a school is, or {@code null} when that is not known. */
    public String place(SchoolRow school) {
        return regions.name(school.regionCode());
    }

    public void admit() {
        admitting.admit(newCode, newName, phone, region);
        done.go(HERE, "centre_schools.message.admitted", newName);
    }

    public void change() {
        admitting.change(row, newName, phone, region);
        done.back("centre_schools.message.changed", newName);
    }

    public void appoint() {
        admitting.appoint(row, person, mobile);
        done.back("centre_schools.message.appointed", person);
    }

    public Long getRow() {
        return row;
    }

    public void setRow(Long row) {
        this.row = row;
    }

    public String getNewCode() {
        return newCode;
    }

    public void setNewCode(String newCode) {
        this.newCode = newCode;
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(String newName) {
        this.newName = newName;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getMobile() {
        return mobile;
    }

    public void setMobile(String mobile) {
        this.mobile = mobile;
    }
}
