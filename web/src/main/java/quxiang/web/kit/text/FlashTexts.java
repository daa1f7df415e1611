package quxiang.web.kit.text;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.text.MessageFormat;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/**
 * Lets beans name a sentence by its key. For example
 * {@code Messages.addFlashGlobalInfo("employer_signings.message.withdrawn")}.
 */
@WebListener
public class FlashTexts implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Messages.setResolver(FlashTexts::sentence);
    }

    /** The sentence of a key; what is no key is a sentence already, as validators of OmniFaces hand over. */
    private static String sentence(String key, Object... args) {
        Texts texts = Texts.of(Faces.getLocale());
        return texts.containsKey(key) ? texts.say(key, args) : MessageFormat.format(key, args);
    }
}
