package quxiang.placement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quxiang.destination.DeclaringDestinations;
import quxiang.destination.DestinationField;
import quxiang.destination.DestinationKind;
import quxiang.destination.DestinationKinds;
import quxiang.destination.DestinationRow;
import quxiang.destination.DestinationState;
import quxiang.reference.Code;
import quxiang.reference.CodeTable;
import quxiang.reference.Codes;
import quxiang.reference.Regions;
import quxiang.roster.Graduate;
import quxiang.school.School;
import quxiang.school.Schools;
import quxiang.signing.Signing;
import quxiang.signing.SigningState;
import quxiang.signing.Signings;
import quxiang.signing.list.SigningLists;
import quxiang.signing.list.SigningRow;
import quxiang.transfer.ArchiveFacts;
import quxiang.transfer.FillingTransfers;
import quxiang.transfer.HukouFacts;
import quxiang.transfer.TransferState;
import quxiang.transfer.TransferView;

/** Collects what is registered of the graduate who reads. It is in Chinese, as the sheet is. */
@ApplicationScoped
class RegisteredFacts {

    /** 签就业协议, of the table 毕业去向. */
    private static final String BY_AGREEMENT = "10";

    @Inject
    Schools schools;

    @Inject
    Signings signings;

    @Inject
    SigningLists lists;

    @Inject
    DeclaringDestinations declaring;

    @Inject
    DestinationKinds kinds;

    @Inject
    FillingTransfers transfers;

    @Inject
    Codes codes;

    @Inject
    Regions regions;

    PlacementFacts of(Graduate graduate) {
        Map<PlacementFact, String> said = new EnumMap<>(PlacementFact.class);
        said.put(PlacementFact.NAME, graduate.name());
        said.put(PlacementFact.ID_NUMBER, graduate.idMasked());
        said.put(
                PlacementFact.SCHOOL,
                schools.find(graduate.schoolId()).map(School::name).orElse(null));
        said.put(PlacementFact.DEPARTMENT, graduate.department());
        said.put(PlacementFact.LEVEL, named(CodeTable.LEVEL, graduate.levelCode()));
        said.put(PlacementFact.MAJOR, graduate.major());
        said.put(PlacementFact.COHORT, String.valueOf(graduate.cohort()));
        said.put(PlacementFact.ORIGIN, regions.name(graduate.originCode()));
        Optional<Signing> signed =
                signings.effective(graduate.id()).filter(signing -> signing.state() == SigningState.SIGNED);
        if (signed.isPresent()) {
            signed(said, signed.get());
        } else {
            declaring.own().stream()
                    .filter(row -> row.state() == DestinationState.REGISTERED)
                    .findFirst()
                    .ifPresent(row -> registered(said, row));
        }
        going(said, transfers.own());
        return new PlacementFacts(said);
    }

    private void signed(Map<PlacementFact, String> said, Signing signing) {
        said.put(PlacementFact.DESTINATION, named(CodeTable.DESTINATION, BY_AGREEMENT));
        said.put(PlacementFact.UNIT, signing.employer().getName());
        said.put(PlacementFact.CREDIT_CODE, signing.employer().getCreditCode());
        said.put(PlacementFact.POSITION, signing.job().getTitle());
        said.put(PlacementFact.PLACE, signing.job().getPlace());
        said.put(
                PlacementFact.BEGINS_ON,
                signing.job().getReportOn() == null
                        ? null
                        : signing.job().getReportOn().toString());
        said.put(
                PlacementFact.AGREEMENT,
                lists.ofGraduate().stream()
                        .filter(row -> row.id() == signing.id())
                        .map(SigningRow::agreement)
                        .findFirst()
                        .orElse(null));
    }

    private void registered(Map<PlacementFact, String> said, DestinationRow row) {
        Map<DestinationField, String> told = declaring.told(List.of(row)).getOrDefault(row.id(), Map.of());
        said.put(
                PlacementFact.DESTINATION,
                kinds.find(row.kind())
                        .map(DestinationKind::name)
                        .orElseGet(() -> named(CodeTable.DESTINATION, row.code())));
        said.put(PlacementFact.UNIT, row.place());
        said.put(PlacementFact.CREDIT_CODE, told.get(DestinationField.CREDIT_CODE));
        said.put(
                PlacementFact.POSITION,
                told.containsKey(DestinationField.JOB_CATEGORY)
                        ? named(CodeTable.JOB_CATEGORY, told.get(DestinationField.JOB_CATEGORY))
                        : told.getOrDefault(DestinationField.MAJOR, told.get(DestinationField.ROLE)));
        said.put(
                PlacementFact.PLACE,
                told.getOrDefault(DestinationField.UNIT_PLACE, told.get(DestinationField.COUNTRY)));
        said.put(
                PlacementFact.BEGINS_ON,
                row.beginsOn() == null ? null : row.beginsOn().toString());
    }

    private void going(Map<PlacementFact, String> said, TransferView view) {
        if (view.state() == TransferState.MISSING) {
            return;
        }
        ArchiveFacts archive = view.archive();
        said.put(PlacementFact.ARCHIVE_TO, named(CodeTable.ARCHIVE_TO, archive.goal()));
        said.put(PlacementFact.ARCHIVE_RECEIVER, archive.receiver());
        said.put(PlacementFact.ARCHIVE_ADDRESS, archive.address());
        said.put(PlacementFact.ARCHIVE_RECIPIENT, archive.recipient());
        said.put(PlacementFact.ARCHIVE_PHONE, archive.phone());
        said.put(PlacementFact.ARCHIVE_WAY, named(CodeTable.TRANSFER_WAY, archive.way()));
        HukouFacts hukou = view.hukou();
        said.put(PlacementFact.HUKOU_TO, named(CodeTable.HUKOU_TO, hukou.goal()));
        said.put(PlacementFact.HUKOU_ADDRESS, hukou.address());
    }

    private String named(CodeTable table, String code) {
        return code == null ? null : codes.find(table, code).map(Code::name).orElse(code);
    }
}
