package quxiang.web.employer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import quxiang.common.Refusal;
import quxiang.reference.Code;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;
import quxiang.web.kit.draft.TypedFields;

/**
 * 省, 市 and 区 in three selects, each of which offers what lies in the one before. What a select offers is needed before
 * what was chosen in the one before it is known to the bean, so that is read from the request.
 */
@Named
@RequestScoped
public class RegionChoice {

    @Inject
    private Codes codes;

    @Inject
    private HttpServletRequest request;

    private String province;
    private String city;
    private String district;

    /** Begins with a region that was chosen before; {@code null} for none. */
    void begin(String region) {
        Optional<Code> code = codes.find(CodeTable.REGION, region);
        while (code.isPresent()) {
            district = city;
            city = province;
            province = code.get().code();
            code = codes.find(CodeTable.REGION, code.get().parent());
        }
    }

    /** Begins with what was chosen and not sent. */
    void restore(TypedFields typed) {
        province = typed.text("form:province", province);
        city = typed.text("form:city", city);
        district = typed.text("form:district", district);
    }

    /** These without the one about the region, for which each of the selects asks itself. */
    List<Refusal> without(List<Refusal> faults) {
        return faults.stream()
                .filter(fault -> !fault.key().equals("verification.region.missing"))
                .toList();
    }

    /** The smallest of the three that was chosen. */
    String region() {
        if (district != null && !getDistricts().isEmpty()) {
            return district;
        }
        return city != null && !getCities().isEmpty() ? city : province;
    }

    public List<Code> getProvinces() {
        return codes.of(CodeTable.REGION, null);
    }

    public List<Code> getCities() {
        return in(sent("province", province));
    }

    public List<Code> getDistricts() {
        String chosenCity = sent("city", city);
        boolean inProvince = getCities().stream().anyMatch(c -> c.code().equals(chosenCity));
        return inProvince ? in(chosenCity) : List.of();
    }

    private List<Code> in(String region) {
        return region == null ? List.of() : codes.of(CodeTable.REGION, region);
    }

    private String sent(String field, String otherwise) {
        String value = request.getParameter("form:" + field + "_input");
        return value == null ? otherwise : value.isEmpty() ? null : value;
    }

    public String getProvince() {
        return province;
    }

    public void setProvince(String province) {
        this.province = province;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getDistrict() {
        return district;
    }

    public void setDistrict(String district) {
        this.district = district;
    }
}
