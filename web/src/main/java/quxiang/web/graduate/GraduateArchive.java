package quxiang.web.graduate;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import quxiang.common.Refusal;
import quxiang.transfer.ArchiveFacts;
import quxiang.transfer.FillingTransfers;
import quxiang.transfer.HukouFacts;
import quxiang.transfer.TransferState;
import quxiang.transfer.TransferView;
import quxiang.web.kit.FlashRedirect;
import quxiang.web.kit.error.Refusals;
import quxiang.web.kit.text.CodeNames;

/** 档案/户口信息管理: where both go, and what the school did with the archive. */
@Named
@RequestScoped
public class GraduateArchive {

    @Inject
    private FillingTransfers filling;

    @Inject
    private CodeNames codes;

    @Inject
    private FlashRedirect done;

    private TransferView view;
    private String goal;
    private String office;
    private String receiver;
    private String recipient;
    private String address;
    private String phone;
    private String way;
    private String hukouGoal;
    private String hukouAddress;

    @PostConstruct
    void read() {
        view = filling.own();
        ArchiveFacts archive = view.archive();
        goal = archive.goal();
        office = archive.office();
        receiver = archive.receiver();
        recipient = archive.recipient();
        address = archive.address();
        phone = archive.phone();
        way = archive.way();
        hukouGoal = view.hukou().goal();
        hukouAddress = view.hukou().address();
    }

    public TransferView getView() {
        return view;
    }

    /** Whether the graduate has told something. */
    public boolean isTold() {
        return view.state() != TransferState.MISSING;
    }

    /** Why nothing can be changed now; nothing when it can. */
    public String getWhyNot() {
        return codes.refusal(filling.whyNot().orElse(null));
    }

    /** 保存. All that is wrong is told at once. */
    public void save() {
        ArchiveFacts archive = new ArchiveFacts(goal, office, receiver, recipient, address, phone, way);
        HukouFacts hukou = new HukouFacts(hukouGoal, hukouAddress);
        List<Refusal> wrong = filling.faults(archive, hukou);
        if (!wrong.isEmpty()) {
            Refusals.stay(wrong);
            return;
        }
        filling.fill(archive, hukou);
        done.go("graduate/archive.xhtml", "graduate_archive.message.saved");
    }

    public String getGoal() {
        return goal;
    }

    public void setGoal(String goal) {
        this.goal = goal;
    }

    public String getOffice() {
        return office;
    }

    public void setOffice(String office) {
        this.office = office;
    }

    public String getReceiver() {
        return receiver;
    }

    public void setReceiver(String receiver) {
        this.receiver = receiver;
    }

    public String getRecipient() {
        return recipient;
    }

    public void setRecipient(String recipient) {
        this.recipient = recipient;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getWay() {
        return way;
    }

    public void setWay(String way) {
        this.way = way;
    }

    public String getHukouGoal() {
        return hukouGoal;
    }

    public void setHukouGoal(String hukouGoal) {
        this.hukouGoal = hukouGoal;
    }

    public String getHukouAddress() {
        return hukouAddress;
    }

    public void setHukouAddress(String hukouAddress) {
        this.hukouAddress = hukouAddress;
    }
}
