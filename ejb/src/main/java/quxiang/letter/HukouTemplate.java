package quxiang.letter;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A template of 户口信息. */
@Entity
@Table(name = "hukou_template")
class HukouTemplate extends Template {

    @Embedded
    private HukouTerms terms;

    protected HukouTemplate() {}

    HukouTemplate(long employerId, String name, HukouTerms terms, Instant at) {
        super(employerId, name, at);
        this.terms = terms.copy();
    }

    void write(HukouTerms its) {
        terms = its.copy();
    }

    @Override
    TemplateRow row() {
        return row(null, terms, null);
    }
}
