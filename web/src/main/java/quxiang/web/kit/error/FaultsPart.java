package quxiang.web.kit.error;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.EnumSet;
import java.util.List;
import quxiang.common.Refusal;

/**
 * {@code q:faults}, the last thing in a form: the domain's faults beside those of Faces.
 *
 * <p>Faces asks no bean as long as a field is empty that must not be, or a number is none; so people would mend a form twice. When Faces
 * has found something, the fields that are good are taken over and the bean says what else is wrong. Attribute: of, a list of refusals.
 */
@FacesComponent("quxiang.Faults")
public class FaultsPart extends UIComponentBase {

    @Override
    public String getFamily() {
        return "quxiang";
    }

    @Override
    public void processValidators(FacesContext context) {
        if (!context.isValidationFailed()) {
            return;
        }
        takeOver(context);
        if (getAttributes().get("of") instanceof List<?> found) {
            Refusals.add(
                    context,
                    found.stream()
                            .filter(Refusal.class::isInstance)
                            .map(Refusal.class::cast)
                            .toList());
        }
    }

    private void takeOver(FacesContext context) {
        UIComponent form = getParent();
        while (form != null && !(form instanceof UIForm)) {
            form = form.getParent();
        }
        if (form != null) {
            form.visitTree(
                    VisitContext.createVisitContext(context, null, EnumSet.of(VisitHint.SKIP_UNRENDERED)),
                    (visit, component) -> {
                        if (component instanceof UIInput input && input.isValid() && input.isLocalValueSet()) {
                            input.updateModel(context);
                        }
                        return VisitResult.ACCEPT;
                    });
        }
    }
}
