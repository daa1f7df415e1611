package quxiang.web.kit.draft;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.omnifaces.util.Faces;
import quxiang.account.draft.DraftedForm;
import quxiang.account.draft.KeepingFormDrafts;

/** Restores what was typed into a long form and not sent. It stands in the fields again, and the page says so. */
@Named
@RequestScoped
public class TypedPages {

    @Inject
    private KeepingFormDrafts keeping;

    private boolean restored;

    /** When the page is opened; what is being sent is not looked up. */
    public Optional<TypedFields> opened(DraftedForm page) {
        if (Faces.isPostback()) {
            return Optional.empty();
        }
        Optional<TypedFields> typed = keeping.typed(page).map(TypedFields::new);
        restored = typed.isPresent();
        return typed;
    }

    public void sent(DraftedForm page) {
        keeping.drop(page);
    }

    /** 不要这些内容: the page begins with what was sent before. */
    public void drop(String page) {
        keeping.drop(DraftedForm.valueOf(page));
        Faces.refresh();
    }

    public boolean isRestored() {
        return restored;
    }
}
