package quxiang.letter;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;

/** A part of a letter that a unit keeps under a name. At most one of a kind is the default. */
@MappedSuperclass
abstract class Template {

    static final int LONGEST_NAME = 60;

    @Id
    @SequenceGenerator(name = "letter_template", sequenceName = "letter_template_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "letter_template")
    private Long id;

    @Column(name = "employer_id")
    private long employerId;

    private String name;
    private boolean preferred;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    protected Template() {}

    Template(long employerId, String name, Instant at) {
        this.employerId = employerId;
        rename(name, at);
    }

    /** @throws quxiang.common.Refusal {@code letter.missing.template_name}, {@code letter.too_long.template_name} */
    final void rename(String itsName, Instant at) {
        name = TermsChecks.required("template_name", itsName, LONGEST_NAME);
        changedAt = at;
    }

    boolean hasName(String other) {
        return name.equals(other);
    }

    void prefer(boolean itIs) {
        preferred = itIs;
    }

    boolean isPreferred() {
        return preferred;
    }

    Long id() {
        return id;
    }

    long employerId() {
        return employerId;
    }

    int version() {
        return version;
    }

    abstract TemplateRow row();

    TemplateRow row(JobTerms job, HukouTerms hukou, ArchiveTerms archive) {
        return new TemplateRow(id, name, preferred, changedAt, version, job, hukou, archive);
    }
}
