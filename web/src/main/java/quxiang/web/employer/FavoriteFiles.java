package quxiang.web.employer;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import quxiang.favorite.imports.FavoriteTemplate;
import quxiang.web.kit.file.IntakeFiles;

/** 下载批量导入模板 and the graduates that an import refused. */
@WebServlet({"/employer/favorites-template", "/employer/favorites-refused"})
public class FavoriteFiles extends IntakeFiles {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient FavoriteTemplate template;

    public FavoriteFiles() {
        super("学生名单导入模板", "学生名单-未导入的行");
    }

    @Override
    protected void template(Locale locale, OutputStream out) throws IOException {
        template.write(locale, out);
    }
}
