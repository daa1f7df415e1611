package quxiang.web.kit.text;

import java.util.Locale;

/** The texts in Chinese. */
public class Texts_zh_CN extends Texts {

    public Texts_zh_CN() {
        super(Locale.SIMPLIFIED_CHINESE);
    }
}
