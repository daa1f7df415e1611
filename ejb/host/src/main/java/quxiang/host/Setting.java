package quxiang.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * A setting of the server: an environment variable, or else a system property. The property has the same name in small
 * letters with dots.
 */
public final class Setting {

    private static final String IN_A_FILE = "_FILE";

    private Setting() {}

    /** @param variable as in {@code QUXIANG_SMS_GATEWAY}; its property is {@code quxiang.sms.gateway} */
    public static Optional<String> of(String variable) {
        return Optional.ofNullable(System.getenv(variable))
                .or(() -> Optional.ofNullable(
                        System.getProperty(variable.toLowerCase(Locale.ROOT).replace('_', '.'))))
                .filter(value -> !value.isBlank());
    }

    /**
     * A secret: the variable's value, or the content of a file. The variable with {@code _FILE} after its name names
     * that file.
     *
     * @throws UncheckedIOException when that file cannot be read
     */
    public static Optional<String> secret(String variable) {
        return of(variable).or(() -> of(variable + IN_A_FILE).map(Setting::read));
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
