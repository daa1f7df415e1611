package quxiang.placement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/**
 * 毕业生去向登记信息表, with its two numbers and what was confirmed. It is issued once for each confirmation; its bytes never change. The PDF
 * names the full ID number, so it is kept sealed.
 */
@Entity
@Table(name = "placement_sheet")
class PlacementSheet {

    @Id
    @SequenceGenerator(name = "placement_sheet", sequenceName = "placement_sheet_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "placement_sheet")
    private Long id;

    @Column(name = "graduate_id")
    private long graduateId;

    /** The graduate while it is in force. The unique key on it says "one at a time". */
    @Column(name = "live_graduate_id")
    private Long liveGraduateId;

    /** 转递编号. */
    @Column(name = "transfer_number")
    private String transferNumber;

    /** 核验编号. */
    @Column(name = "check_number")
    private String checkNumber;

    @Column(name = "issued_at")
    private Instant issuedAt;

    /** Since when it is no longer in force, or {@code null}. */
    @Column(name = "superseded_at")
    private Instant supersededAt;

    private byte[] pdf;

    @ElementCollection
    @CollectionTable(name = "placement_fact", joinColumns = @JoinColumn(name = "sheet_id"))
    @MapKeyColumn(name = "fact")
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "said")
    private Map<PlacementFact, String> said = new EnumMap<>(PlacementFact.class);

    @Version
    private int version;

    protected PlacementSheet() {}

    PlacementSheet(long graduateId, SheetNumbers numbers, PlacementFacts facts, byte[] sealedPdf, Instant at) {
        this.graduateId = graduateId;
        this.liveGraduateId = graduateId;
        this.transferNumber = numbers.transfer();
        this.checkNumber = numbers.check();
        this.said.putAll(facts.said());
        this.pdf = sealedPdf;
        this.issuedAt = at;
    }

    /** What it says is no longer what is registered. */
    void supersede(Instant at) {
        liveGraduateId = null;
        supersededAt = at;
    }

    long graduateId() {
        return graduateId;
    }

    String transferNumber() {
        return transferNumber;
    }

    String checkNumber() {
        return checkNumber;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    Instant supersededAt() {
        return supersededAt;
    }

    byte[] sealedPdf() {
        return pdf.clone();
    }

    PlacementFacts facts() {
        return new PlacementFacts(said);
    }
}
