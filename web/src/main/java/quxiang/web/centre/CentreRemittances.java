package quxiang.web.centre;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import quxiang.employer.remittance.Banks;
import quxiang.employer.remittance.ClosingRemittances;
import quxiang.employer.remittance.ExportingPayments;
import quxiang.employer.remittance.PaymentFileRow;
import quxiang.employer.remittance.RemittanceFilter;
import quxiang.employer.remittance.RemittanceList;
import quxiang.employer.remittance.RemittanceRow;
import quxiang.employer.remittance.RemittanceState;
import quxiang.intake.IntakeKind;
import quxiang.intake.IntakeProgress;
import quxiang.intake.IntakeReports;
import quxiang.intake.IntakeUploads;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.list.ListParameters;
import quxiang.web.kit.list.ListRows;
import quxiang.web.kit.list.ListTable;
import quxiang.web.kit.list.Tab;
import quxiang.web.kit.text.Label;

/** 汇款认证: what was asked for, what was paid, the files for and from the bank. */
@Named
@RequestScoped
public class CentreRemittances {

    private static final String ALL = "ALL";

    @Inject
    private RemittanceList list;

    @Inject
    private ExportingPayments exporting;

    @Inject
    private IntakeUploads uploads;

    @Inject
    private IntakeReports reports;

    @Inject
    private ClosingRemittances closing;

    @Inject
    private ListTable table;

    @Inject
    private ListParameters asked;

    @Inject
    private Label label;

    @Inject
    private FlashRedirect done;

    private Part file;
    private Long row;
    private String reason;

    private Map<RemittanceState, Long> counts;
    private List<PaymentFileRow> files;
    private List<IntakeProgress> results;

    public ListRows<RemittanceRow> getRows() {
        return table.rows((order, page) ->
                list.page(new RemittanceFilter(state(), asked.text("name"), asked.text("serial")), page));
    }

    private RemittanceState state() {
        return asked.constant(RemittanceState.class, "tab");
    }

    /** All, and each state with its count. */
    public List<Tab> getTabs() {
        List<Tab> tabs = new ArrayList<>();
        tabs.add(new Tab(
                ALL,
                label.say("centre_remittances.all"),
                counts().values().stream().mapToLong(Long::longValue).sum()));
        counts().forEach((state, count) -> tabs.add(new Tab(state.name(), label.of(state), count)));
        return tabs;
    }

    public String getChosen() {
        return state() == null ? ALL : state().name();
    }

    private Map<RemittanceState, Long> counts() {
        if (counts == null) {
            counts = list.counts();
        }
        return counts;
    }

    /** Whether nobody is really paid. */
    public boolean isInstant() {
        return list.bank() == Banks.Kind.INSTANT;
    }

    public List<PaymentFileRow> getFiles() {
        if (files == null) {
            files = list.files();
        }
        return files;
    }

    /** Whether a file that was asked for is still being written. */
    public boolean isWriting() {
        return asked.text("exported") != null
                && (counts().get(RemittanceState.WAITING) > 0
                        || getFiles().stream().anyMatch(one -> !one.written()));
    }

    public List<IntakeProgress> getResults() {
        if (results == null) {
            results = reports.latest(IntakeKind.BANK_RESULTS);
        }
        return results;
    }

    /** Why there is nothing to export, or {@code null}. */
    public String getWhyNoExport() {
        return counts().get(RemittanceState.WAITING) == 0 ? label.say("refusal.remittance.nothing_waits") : null;
    }

    /** 导出付款文件. */
    public void export() {
        exporting.export();
        done.go("centre/remittances.xhtml?exported=true", "centre_remittances.message.exporting");
    }

    /** 关闭汇款. */
    public void close() {
        closing.close(row, reason);
        done.back("centre_remittances.message.closed");
    }

    /** 导入银行结果. */
    public void upload() throws IOException {
        try (InputStream in = file.getInputStream()) {
            long id = uploads.stage(IntakeKind.BANK_RESULTS, file.getSubmittedFileName(), in);
            done.go("centre/intake.xhtml?import=" + id, "centre_intake.message.staged");
        }
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public Long getRow() {
        return row;
    }

    public void setRow(Long row) {
        this.row = row;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
