package quxiang.letter;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A template of 岗位信息. */
@Entity
@Table(name = "job_template")
class JobTemplate extends Template {

    @Embedded
    private JobTerms terms;

    protected JobTemplate() {}

    JobTemplate(long employerId, String name, JobTerms terms, Instant at) {
        super(employerId, name, at);
        this.terms = terms.copy();
    }

    void write(JobTerms its) {
        terms = its.copy();
    }

    @Override
    TemplateRow row() {
        return row(terms, null, null);
    }
}
