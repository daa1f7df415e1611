package quxiang.letter;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A template of 档案信息. */
@Entity
@Table(name = "archive_template")
class ArchiveTemplate extends Template {

    @Embedded
    private ArchiveTerms terms;

    protected ArchiveTemplate() {}

    ArchiveTemplate(long employerId, String name, ArchiveTerms terms, Instant at) {
        super(employerId, name, at);
        this.terms = terms.copy();
    }

    void write(ArchiveTerms its) {
        terms = its.copy();
    }

    @Override
    TemplateRow row() {
        return row(null, null, terms);
    }
}
