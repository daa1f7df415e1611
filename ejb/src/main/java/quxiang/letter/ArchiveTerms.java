package quxiang.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import quxiang.common.Faults;
import quxiang.common.Refusal;

/** 档案信息: whether the unit takes the graduate's personal archive, and where it is to be sent. */
@Embeddable
public class ArchiveTerms {

    @Column(name = "archive_accepted")
    private boolean accepted;

    @Column(name = "archive_receiver")
    private String receiver;

    @Column(name = "archive_address")
    private String address;

    @Column(name = "archive_contact")
    private String contact;

    @Column(name = "archive_phone")
    private String phone;

    @Column(name = "archive_postcode")
    private String postcode;

    protected ArchiveTerms() {}

    /**
     * @param accepted 是否接收档案; the other parts are required when it is and dropped when it is not
     * @param receiver 档案接收单位
     * @param address 地址
     * @param contact 联系人
     * @param phone 电话
     * @param postcode 邮编, six digits
     * @throws Refusal {@code letter.*}, naming the field
     */
    public ArchiveTerms(
            boolean accepted, String receiver, String address, String contact, String phone, String postcode) {
        this.accepted = accepted;
        if (accepted) {
            Faults faults = new Faults();
            this.receiver = faults.of(() -> TermsChecks.required("archive_receiver", receiver, 120));
            this.address = faults.of(() -> TermsChecks.required("archive_address", address, 200));
            this.contact = faults.of(() -> TermsChecks.required("archive_contact", contact, 64));
            this.phone = faults.of(() -> TermsChecks.required("archive_phone", phone, 30));
            this.postcode = faults.of(() -> sixDigits(postcode));
            faults.end();
        }
    }

    private static String sixDigits(String typed) {
        String digits = TermsChecks.required("archive_postcode", typed, 6);
        if (!digits.matches("\\d{6}")) {
            throw new Refusal("letter.postcode");
        }
        return digits;
    }

    ArchiveTerms copy() {
        return new ArchiveTerms(accepted, receiver, address, contact, phone, postcode);
    }

    /** Whether the other says the same. */
    public boolean says(ArchiveTerms other) {
        return accepted == other.accepted
                && Arrays.asList(receiver, address, contact, phone, postcode)
                        .equals(Arrays.asList(
                                other.receiver, other.address, other.contact, other.phone, other.postcode));
    }

    public boolean isAccepted() {
        return accepted;
    }

    public String getReceiver() {
        return receiver;
    }

    public String getAddress() {
        return address;
    }

    public String getContact() {
        return contact;
    }

    public String getPhone() {
        return phone;
    }

    public String getPostcode() {
        return postcode;
    }
}
