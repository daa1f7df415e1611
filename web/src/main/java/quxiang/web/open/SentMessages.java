package quxiang.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import quxiang.notice.channel.DemoMessage;
import quxiang.notice.channel.DemoMessages;

/** In demo mode: what would have left by SMS and mail. Otherwise there is no such page. */
@Named
@RequestScoped
public class SentMessages {

    private static final int MOST = 50;

    @Inject
    DemoMessages messages;

    private List<DemoMessage> latest;

    public void requireDemo() throws IOException {
        if (!DemoMessages.isDemo()) {
            FacesContext context = FacesContext.getCurrentInstance();
            context.getExternalContext().responseSendError(404, null);
            context.responseComplete();
        }
    }

    public List<DemoMessage> getLatest() {
        if (latest == null) {
            latest = messages.latest(MOST);
        }
        return latest;
    }
}
