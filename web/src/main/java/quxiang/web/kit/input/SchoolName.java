package quxiang.web.kit.input;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import quxiang.school.SchoolSuggestions;
import quxiang.web.kit.text.Label;

/** Takes a school however it is written, by its name or its code, and refuses what is none. */
@Named
@ApplicationScoped
public class SchoolName implements Converter<String> {

    @Inject
    SchoolSuggestions schools;

    @Inject
    Label label;

    @Override
    public String getAsObject(FacesContext faces, UIComponent component, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return schools.named(typed.strip()).orElseThrow(() -> {
            String sentence = label.say("kit.no_such_school", typed.strip());
            return new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        });
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, String name) {
        return name == null ? "" : name;
    }
}
