package quxiang.web.kit.input;

import jakarta.el.ValueExpression;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.primefaces.component.texteditor.TextEditor;
import org.primefaces.component.texteditor.TextEditorRenderer;
import org.primefaces.util.ComponentUtils;
import quxiang.common.FormattedText;

/**
 * Reads and writes p:textEditor by the one rule of the domain for formatted texts. PrimeFaces' own rule is another. What
 * stands around the editor says no role: the part that is typed into has it.
 */
public class CleanTextEditorRenderer extends TextEditorRenderer {

    @Override
    public void decode(FacesContext faces, UIComponent component) {
        super.decode(faces, component);
        TextEditor editor = (TextEditor) component;
        if (editor.getSubmittedValue() instanceof String sent) {
            editor.setSubmittedValue(Objects.toString(FormattedText.clean(sent), ""));
        }
    }

    @Override
    protected void encodeMarkup(FacesContext faces, TextEditor editor) throws IOException {
        ResponseWriter writer = faces.getResponseWriter();
        String id = editor.getClientId(faces);
        String shown = Objects.toString(FormattedText.clean(ComponentUtils.getValueToRender(faces, editor)), "");
        writer.startElement("div", editor);
        writer.writeAttribute("id", id, null);
        writer.writeAttribute("class", createStyleClass(editor, "ui-texteditor"), "styleClass");
        writer.writeAttribute("data-required", String.valueOf(editor.isRequired()), null);
        writeData(faces, editor);
        writer.startElement("div", editor);
        writer.writeAttribute("id", id + "_toolbar", null);
        writer.writeAttribute("class", "ui-editor-toolbar", null);
        editor.getFacet("toolbar").encodeAll(faces);
        writer.endElement("div");
        writer.startElement("div", editor);
        writer.writeAttribute("id", id + "_editor", null);
        writer.write(shown);
        writer.endElement("div");
        renderHiddenInput(faces, id + "_input", shown, editor.isDisabled());
        writer.endElement("div");
    }

    private static void writeData(FacesContext faces, TextEditor editor) throws IOException {
        for (Map.Entry<String, Object> one : editor.getPassThroughAttributes().entrySet()) {
            if (one.getKey().startsWith("data-")) {
                Object value = one.getValue() instanceof ValueExpression expression
                        ? expression.getValue(faces.getELContext())
                        : one.getValue();
                faces.getResponseWriter().writeAttribute(one.getKey(), value, null);
            }
        }
    }
}
