package quxiang.employer.remittance;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import quxiang.host.DataFolder;
import quxiang.notice.channel.DemoMessages;

/** The way of payment that this installation is configured for. */
@ApplicationScoped
public class Banks {

    private static final String DEMO_PAYER = "1210000000785T";

    /** The ways to pay. */
    public enum Kind {
        /** For demonstrations: paid at once, by nobody. */
        INSTANT,
        /** By payment files and result files. */
        FILES
    }

    /**
     * The way of payment, from {@code QUXIANG_BANK} (or {@code quxiang.bank}). It is {@code instant} or {@code files}.
     * By default a demonstration is instant, anything else is not.
     *
     * @throws IllegalStateException when it says something else
     */
    public Kind kind() {
        return said("QUXIANG_BANK", "quxiang.bank")
                .map(name -> Kind.valueOf(name.strip().toUpperCase(Locale.ROOT)))
                .orElse(DemoMessages.isDemo() ? Kind.INSTANT : Kind.FILES);
    }

    /** The paying account, masked. From {@code QUXIANG_BANK_PAYER} (or {@code quxiang.bank.payer}). */
    String payer() {
        return BankAccount.masked(
                said("QUXIANG_BANK_PAYER", "quxiang.bank.payer").orElse(DEMO_PAYER));
    }

    /**
     * Where payment files are written readable, for the bank's own program. {@code QUXIANG_BANK_OUT} (or
     * {@code quxiang.bank.out}); without it they are written nowhere, and the centre downloads them.
     */
    Optional<Path> out() {
        return said("QUXIANG_BANK_OUT", "quxiang.bank.out").map(Path::of);
    }

    /**
     * The folder of files from the bank. {@code QUXIANG_BANK_DIR} (or {@code quxiang.bank.dir}), else
     * {@code bank} below the data folder.
     */
    Path folder() {
        return said("QUXIANG_BANK_DIR", "quxiang.bank.dir")
                .map(Path::of)
                .orElseGet(() -> DataFolder.path().resolve("bank"));
    }

    /** Where the bank's result files are put. */
    public Path results() {
        return folder().resolve("in");
    }

    private static Optional<String> said(String variable, String property) {
        return Optional.ofNullable(System.getenv(variable))
                .or(() -> Optional.ofNullable(System.getProperty(property)))
                .filter(value -> !value.isBlank());
    }
}
