package quxiang.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import quxiang.signing.SigningDetails;
import quxiang.signing.SigningView;

/** One signing with its letter, for the school. */
@Named
@RequestScoped
public class SchoolSigning {

    @Inject
    private SigningDetails details;

    @Inject
    @Param
    private Long id;

    private SigningView view;

    public SigningView getView() {
        if (view == null) {
            view = details.view(id == null ? 0 : id);
        }
        return view;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
