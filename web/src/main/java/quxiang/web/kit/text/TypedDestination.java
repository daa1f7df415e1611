package quxiang.web.kit.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import quxiang.common.CreditCode;
import quxiang.destination.DestinationFacts;
import quxiang.destination.DestinationField;
import quxiang.destination.DestinationRow;
import quxiang.web.kit.SelectOption;

/** The facts of a destination as they are typed into a form. The form's name is {@code form}. */
@Named
@RequestScoped
public class TypedDestination {

    @Inject
    private HttpServletRequest request;

    @Inject
    private DestinationNames names;

    private String kind;
    private String place;
    private String detail;
    private LocalDate beginsOn;
    private String codeAgain;
    private final Map<String, String> typed = new HashMap<>();

    /** Begins with what was told before. */
    public void begin(DestinationRow row, Map<DestinationField, String> told) {
        kind = row.kind();
        place = row.place();
        detail = row.detail();
        beginsOn = row.beginsOn();
        told.forEach((field, said) -> typed.put(field.name(), said));
    }

    /** What is typed, as it is submitted. */
    public DestinationFacts facts() {
        Map<DestinationField, String> facts = new EnumMap<>(DestinationField.class);
        for (DestinationField field : DestinationField.values()) {
            if (typed.get(field.name()) != null) {
                facts.put(field, typed.get(field.name()));
            }
        }
        return new DestinationFacts(kind, place, detail, beginsOn, facts, codeAgain);
    }

    /** What can be told; 签就业协议 comes from signing here. */
    public List<SelectOption> getKinds() {
        return names.options();
    }

    /** What any kind asks for, with the kinds that do. The page shows what the chosen one asks for. */
    public List<AskedPart> getParts() {
        return names.parts();
    }

    /** What is said of the chosen kind alone. */
    public List<KindWords> getWords() {
        return names.words();
    }

    /** Whether the code's check character is wrong, so that it has to be typed once more. */
    public boolean isDoubtful() {
        String sent = request.getParameter("form:" + DestinationField.CREDIT_CODE);
        return CreditCode.isDoubtful(sent == null ? typed.get(DestinationField.CREDIT_CODE.name()) : sent);
    }

    /** What was typed into the further fields, by their names. */
    public Map<String, String> getTyped() {
        return typed;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getDetail() {
        return detail;
    }

    public void setDetail(String detail) {
        this.detail = detail;
    }

    public LocalDate getBeginsOn() {
        return beginsOn;
    }

    public void setBeginsOn(LocalDate beginsOn) {
        this.beginsOn = beginsOn;
    }

    public String getCodeAgain() {
        return codeAgain;
    }

    public void setCodeAgain(String codeAgain) {
        this.codeAgain = codeAgain;
    }
}
