package quxiang.web.school;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import quxiang.roster.format.RosterTemplate;
import quxiang.web.kit.file.IntakeFiles;

/** 下载导入模板 and the rows of the roster that an import refused. */
@WebServlet({"/school/roster-template", "/school/roster-refused"})
public class RosterDownloads extends IntakeFiles {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient RosterTemplate template;

    public RosterDownloads() {
        super("生源信息导入模板", "未导入的行");
    }

    @Override
    protected void template(Locale locale, OutputStream out) throws IOException {
        template.write(locale, out);
    }
}
