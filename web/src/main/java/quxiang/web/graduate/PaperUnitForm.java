package quxiang.web.graduate;

import quxiang.employer.EmployerFacts;
import quxiang.employer.typed.TypedUnit;
import quxiang.web.kit.draft.TypedFields;

/** What is typed of the unit of an agreement on paper. */
public class PaperUnitForm {

    private String known;
    private String name;
    private String code;
    private String codeAgain;
    private String nature;
    private String industry;
    private String place;
    private String contact;
    private String phone;

    TypedUnit unit() {
        return new TypedUnit(known, name, code, codeAgain, nature, industry, place, contact, phone);
    }

    /** Fills in what was typed before. */
    void fill(EmployerFacts unit) {
        name = unit.getName();
        code = unit.getCreditCode();
        nature = unit.getNature();
        industry = unit.getIndustry();
        place = unit.getAddress();
        contact = unit.getContact();
        phone = unit.getPhone();
    }

    /** Fills in what was typed and not sent. */
    void fill(TypedFields typed) {
        known = typed.text("form:known", null);
        name = typed.text("form:unitName", null);
        code = typed.text("form:unitCode", null);
        nature = typed.text("form:nature", null);
        industry = typed.text("form:industry", null);
        place = typed.text("form:unitPlace", null);
        contact = typed.text("form:contact", null);
        phone = typed.text("form:unitPhone", null);
    }

    public String getKnown() {
        return known;
    }

    public void setKnown(String known) {
        this.known = known;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getCodeAgain() {
        return codeAgain;
    }

    public void setCodeAgain(String codeAgain) {
        this.codeAgain = codeAgain;
    }

    public String getNature() {
        return nature;
    }

    public void setNature(String nature) {
        this.nature = nature;
    }

    public String getIndustry() {
        return industry;
    }

    public void setIndustry(String industry) {
        this.industry = industry;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }
}
