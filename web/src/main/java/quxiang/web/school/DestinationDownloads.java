package quxiang.web.school;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import quxiang.destination.imports.DestinationTemplate;
import quxiang.web.kit.file.IntakeFiles;

/** 下载导入模板 and the destinations that an import refused. */
@WebServlet({"/school/destinations-template", "/school/destinations-refused"})
public class DestinationDownloads extends IntakeFiles {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DestinationTemplate template;

    public DestinationDownloads() {
        super("去向导入模板", "未导入的行");
    }

    @Override
    protected void template(Locale locale, OutputStream out) throws IOException {
        template.write(locale, out);
    }
}
