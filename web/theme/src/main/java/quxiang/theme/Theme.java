package quxiang.theme;

import com.sass_lang.embedded_protocol.OutputStyle;
import de.larsgrefer.sass.embedded.SassCompilationFailedException;
import de.larsgrefer.sass.embedded.SassCompiler;
import de.larsgrefer.sass.embedded.SassCompilerFactory;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The style sheet of PrimeFaces' components in our colours, from the SCSS of its themes. */
public final class Theme {

    private Theme() {}

    /** @param args our SCSS, the folder with the themes' SCSS, the style sheet to write */
    public static void main(String[] args) throws IOException, SassCompilationFailedException {
        Path css = Path.of(args[2]);
        try (SassCompiler sass = SassCompilerFactory.bundled()) {
            sass.setOutputStyle(OutputStyle.COMPRESSED);
            sass.setLoadPaths(List.of(new File(args[1])));
            sass.setQuietDeps(true);
            Files.createDirectories(css.getParent());
            Files.writeString(css, sass.compileFile(new File(args[0])).getCss());
        }
    }
}
