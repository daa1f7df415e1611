package quxiang.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import quxiang.signing.SigningDetails;
import quxiang.signing.SigningView;

/** One signing with its letter, for the school. */
@Named
@RequestScoped
public class SchoolSigning {

    @Inject
    private SigningDetails details;

    private long id;

    private SigningView view;

    public SigningView getView() {
        if (view == null) {
            view = details.view(id);
        }
        return view;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
