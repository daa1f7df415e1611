package quxiang.web.kit;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** Lets beans name a sentence by its key: {@code Messages.addFlashGlobalInfo("graduate_signing.accepted", unit)}. */
@WebListener
public class FlashTexts implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Messages.setResolver((key, args) -> Texts.of(Faces.getLocale()).say(key, args));
    }
}
