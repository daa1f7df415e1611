package quxiang.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import quxiang.account.contact.UndoingContactChanges;

/** 撤销更换 of a mobile number or mail address, with the code of the notice. */
@Named
@RequestScoped
public class UndoPage {

    @Inject
    UndoingContactChanges undoing;

    private String code;

    public void undo() {
        undoing.undo(code);
        Messages.addFlashGlobalInfo("open_undo.done");
        Faces.redirect("index.xhtml");
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
