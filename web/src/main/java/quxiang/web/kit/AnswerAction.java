package quxiang.web.kit;

import jakarta.el.MethodExpression;
import jakarta.el.ValueExpression;
import jakarta.faces.component.ActionSource2;
import jakarta.faces.component.UIComponent;
import jakarta.faces.view.facelets.FaceletContext;
import jakarta.faces.view.facelets.TagConfig;
import jakarta.faces.view.facelets.TagHandler;

/**
 * Gives a button within a tag file the method that its page named in {@code action}. A tag file knows only values, and a
 * method is none.
 */
public final class AnswerAction extends TagHandler {

    private static final Class<?>[] NO_ARGUMENTS = {};

    public AnswerAction(TagConfig config) {
        super(config);
    }

    @Override
    public void apply(FaceletContext context, UIComponent button) {
        ValueExpression named = context.getVariableMapper().resolveVariable("action");
        MethodExpression method = context.getExpressionFactory()
                .createMethodExpression(context, named.getExpressionString(), Object.class, NO_ARGUMENTS);
        ((ActionSource2) button).setActionExpression(method);
    }
}
