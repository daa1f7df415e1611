package quxiang.web.open;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import quxiang.agreement.CheckResult;
import quxiang.agreement.CheckingAgreements;
import quxiang.common.Refusal;
import quxiang.web.kit.text.Label;

/** 核验电子就业协议书: by number and check code, by the QR code's address, or by the file. */
@Named
@RequestScoped
public class Verify {

    @Inject
    private CheckingAgreements checking;

    @Inject
    private Label label;

    private String code;
    private String number;
    private String checkCode;
    private Part file;
    private String fileCheckCode;

    /** No agreement is larger; a larger file is not read. */
    private static final long LARGEST = 1_000_000;

    private CheckResult result;

    /** A QR code's address carries number and check code as one word, with a dash between. */
    public void fromCode() {
        if (code != null && code.indexOf('-') > 0) {
            number = code.substring(0, code.indexOf('-'));
            checkCode = code.substring(code.indexOf('-') + 1);
            check();
        }
    }

    /** By number and check code. */
    public void check() {
        result = checking.check(number, checkCode);
    }

    /** By the file itself. */
    public void checkFile() throws IOException {
        if (file == null || file.getSize() == 0) {
            throw new Refusal("agreement.no_file");
        }
        if (file.getSize() > LARGEST) {
            throw new Refusal("agreement.file_too_large");
        }
        result = checking.check(file.getInputStream().readAllBytes(), fileCheckCode);
    }

    /** The colour of what is found. In force, genuine but no longer in force, or not to be believed. */
    public String getTone() {
        return switch (result.verdict()) {
            case IN_FORCE -> "good";
            case ENDED, NOT_YET, RESCINDED, ADDED_TO -> "open";
            default -> "bad";
        };
    }

    public String getIcon() {
        return switch (result.verdict()) {
            case IN_FORCE -> "pi-check-circle";
            case RESCINDED -> "pi-check-circle";
            case ENDED, NOT_YET, ADDED_TO -> "pi-exclamation-triangle";
            default -> "pi-times-circle";
        };
    }

    /** A number that is genuine does not make the paper genuine on which it stands. */
    public String getHeadline() {
        String verdict = label.of(result.verdict());
        return result.isKnown() && !result.byFile() ? label.say("verify.of_number", verdict) : verdict;
    }

    /** Since when what is found is so. */
    public String getSince() {
        return label.time(result.since());
    }

    /** The state of the signing in words. */
    public String getStanding() {
        return result.state() == null ? "" : label.of(result.state());
    }

    public CheckResult getResult() {
        return result;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getCheckCode() {
        return checkCode;
    }

    public void setCheckCode(String checkCode) {
        this.checkCode = checkCode;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getFileCheckCode() {
        return fileCheckCode;
    }

    public void setFileCheckCode(String fileCheckCode) {
        this.fileCheckCode = fileCheckCode;
    }
}
