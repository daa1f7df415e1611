package quxiang.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quxiang.common.Refusal;
import quxiang.reference.Code;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;
import quxiang.reference.Regions;

/** What is wrong with where an archive or a household registration shall go. */
@ApplicationScoped
class TransferRules {

    static final int LONGEST_UNIT = 120;
    static final int LONGEST_PERSON = 64;
    static final int LONGEST_ADDRESS = 200;

    /** An address that names the door has at least so many characters. */
    private static final int SHORTEST_ADDRESS = 8;

    private static final String PHONE = "\\+?[0-9][0-9 -]{4,18}";

    @Inject
    Codes codes;

    @Inject
    Regions regions;

    /**
     * All that is wrong with an archive's facts.
     *
     * @param self the graduate's name, which stands on no parcel
     */
    List<Refusal> faults(ArchiveFacts facts, String self) {
        List<Refusal> wrong = new ArrayList<>();
        if (codes.find(CodeTable.ARCHIVE_TO, facts.goal()).isEmpty()) {
            wrong.add(new Refusal("transfer.goal"));
            return wrong;
        }
        if (facts.isKept()) {
            return wrong;
        }
        if (misses(facts.receiver(), LONGEST_UNIT)) {
            wrong.add(new Refusal("transfer.receiver", LONGEST_UNIT));
        }
        if (misses(facts.recipient(), LONGEST_PERSON)) {
            wrong.add(new Refusal("transfer.recipient", LONGEST_PERSON));
        } else if (facts.recipient().contains(self)) {
            wrong.add(new Refusal("transfer.recipient_self"));
        }
        if (isNoAddress(facts.address())) {
            wrong.add(new Refusal("transfer.address", SHORTEST_ADDRESS, LONGEST_ADDRESS));
        }
        if (facts.phone() == null || !facts.phone().matches(PHONE)) {
            wrong.add(new Refusal("transfer.phone"));
        }
        if (codes.find(CodeTable.TRANSFER_WAY, facts.way()).isEmpty()) {
            wrong.add(new Refusal("transfer.way"));
        }
        return wrong;
    }

    /** All that is wrong with a household registration's facts. */
    List<Refusal> faults(HukouFacts facts) {
        List<Refusal> wrong = new ArrayList<>();
        if (codes.find(CodeTable.HUKOU_TO, facts.goal()).isEmpty()) {
            wrong.add(new Refusal("transfer.hukou_goal"));
        } else if (!facts.isStaying() && isNoAddress(facts.address())) {
            wrong.add(new Refusal("transfer.hukou_address", SHORTEST_ADDRESS, LONGEST_ADDRESS));
        }
        return wrong;
    }

    /** All that is wrong with an office of the list. */
    List<Refusal> faults(OfficeFacts facts) {
        List<Refusal> wrong = new ArrayList<>();
        if (misses(facts.name(), LONGEST_UNIT)) {
            wrong.add(new Refusal("transfer.office_name", LONGEST_UNIT));
        }
        if (region(facts).isEmpty()) {
            wrong.add(new Refusal("transfer.office_region"));
        }
        if (misses(facts.recipient(), LONGEST_PERSON)) {
            wrong.add(new Refusal("transfer.recipient", LONGEST_PERSON));
        }
        if (isNoAddress(facts.address())) {
            wrong.add(new Refusal("transfer.address", SHORTEST_ADDRESS, LONGEST_ADDRESS));
        }
        if (facts.phone() == null || !facts.phone().matches(PHONE)) {
            wrong.add(new Refusal("transfer.phone"));
        }
        return wrong;
    }

    /** The code of the place that an office's facts name. */
    Optional<String> region(OfficeFacts facts) {
        return codes.list(CodeTable.REGION).stream()
                .map(Code::code)
                .filter(code -> regions.name(code).equals(facts.region()))
                .findFirst();
    }

    private static boolean misses(String text, int longest) {
        return text == null || text.length() > longest;
    }

    private static boolean isNoAddress(String text) {
        return misses(text, LONGEST_ADDRESS) || text.length() < SHORTEST_ADDRESS;
    }
}
