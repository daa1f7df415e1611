package quxiang.web.kit;

import jakarta.el.ValueExpression;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.component.html.HtmlInputFile;
import jakarta.faces.component.html.HtmlInputText;
import jakarta.faces.component.html.HtmlInputTextarea;
import jakarta.faces.validator.LengthValidator;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;
import java.util.Map;

/**
 * Gives the input of a q:field what belongs to it. That is its label for messages, a limit on the server too, and, for
 * those who hear the page, its hint and its error. It stands in q:field after the input, and says there whether that is
 * one of Faces itself ({@code light}), which brings no scripts.
 */
public final class DescribedInput extends TagHandler {

    private static final String PRIMEFACES = "org.primefaces.";

    public DescribedInput(TagConfig config) {
        super(config);
    }

    @Override
    public void apply(FaceletContext context, UIComponent field) {
        UIComponent found = find(field);
        boolean light = found != null && !found.getClass().getName().startsWith(PRIMEFACES);
        context.getVariableMapper()
                .setVariable("light", context.getExpressionFactory().createValueExpression(light, Boolean.class));
        if (found instanceof UIInput input && !input.initialStateMarked()) {
            ValueExpression title = context.getVariableMapper().resolveVariable("title");
            if (title != null && input.getValueExpression("label") == null) {
                input.setValueExpression("label", title);
            }
            String missing = missing(input);
            if (missing != null && input.getRequiredMessage() == null) {
                input.setValueExpression(
                        "requiredMessage",
                        expression(context, "#{label.say('" + missing + "', component.attributes.label)}"));
            }
            describe(context, input, light);
            limit(input);
        }
    }

    /** What is said when nothing was chosen, ticked or uploaded; {@code null} where something is to be typed. */
    private static String missing(UIInput input) {
        if (input instanceof UISelectBoolean) {
            return "kit.tick_it";
        }
        if (input instanceof UISelectOne || input instanceof UISelectMany) {
            return "kit.choose_it";
        }
        return input instanceof HtmlInputFile ? "kit.upload_it" : null;
    }

    private static UIComponent find(UIComponent within) {
        for (UIComponent child : within.getChildren()) {
            UIComponent found = child instanceof EditableValueHolder ? child : find(child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static void describe(FaceletContext context, UIInput input, boolean light) {
        Map<String, Object> attributes = input.getPassThroughAttributes();
        boolean hinted = context.getVariableMapper().resolveVariable("hint") != null;
        attributes.putIfAbsent(
                "aria-describedby",
                expression(context, (hinted ? "#{component.clientId}Hint " : "") + "#{component.clientId}Error"));
        if (light) {
            attributes.putIfAbsent("aria-required", expression(context, "#{component.required}"));
            attributes.putIfAbsent("aria-invalid", expression(context, "#{not component.valid}"));
        }
    }

    private static void limit(UIInput input) {
        int most = input instanceof HtmlInputTextarea
                ? ((Number) input.getAttributes().getOrDefault("maxlength", 0)).intValue()
                : input instanceof HtmlInputText text ? text.getMaxlength() : 0;
        if (most > 0) {
            input.addValidator(new LengthValidator(most));
        }
    }

    private static ValueExpression expression(FaceletContext context, String text) {
        return context.getExpressionFactory().createValueExpression(context, text, Object.class);
    }
}
