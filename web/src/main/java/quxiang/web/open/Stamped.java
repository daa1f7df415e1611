package quxiang.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import quxiang.agreement.ReceivingStampedPages;
import quxiang.agreement.StampedFor;
import quxiang.agreement.rescission.ReceivingRescissionForms;
import quxiang.common.Refusal;
import quxiang.web.kit.error.Refusals;
import quxiang.web.kit.file.Uploads;

/** 回传就业协议书: a unit without an account sends the stamped pages by the code on the paper. */
@Named
@RequestScoped
public class Stamped {

    @Inject
    private ReceivingStampedPages receiving;

    @Inject
    private ReceivingRescissionForms forms;

    private String code;
    private List<Part> pages;
    private StampedFor found;
    private boolean sent;

    /** The address on the paper carries the code. */
    public void fromCode() {
        if (code != null && !code.isBlank()) {
            try {
                find();
            } catch (Refusal wrong) {
                Refusals.stay(List.of(wrong));
            }
        }
    }

    /** 查找协议书. */
    public void find() {
        found = forms.isMeant(code) ? forms.find(code) : receiving.find(code);
    }

    /** 回传. */
    public void send() throws IOException {
        found = forms.isMeant(code)
                ? forms.send(code, Uploads.bytes(pages))
                : receiving.send(code, Uploads.bytes(pages));
        sent = true;
    }

    /** The agreement that the code is of, or {@code null} as long as none was asked for. */
    public StampedFor getFound() {
        return found;
    }

    /** Whether the pages have just arrived. */
    public boolean isSent() {
        return sent;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public List<Part> getPages() {
        return pages;
    }

    public void setPages(List<Part> pages) {
        this.pages = pages;
    }
}
