package quxiang.letter;

/** The parts of a letter that templates are kept for (manual, chapter 9). */
public enum TemplateKind {
    /** 岗位信息. */
    JOB(JobTemplate.class),
    /** 户口信息. */
    HUKOU(HukouTemplate.class),
    /** 档案信息. */
    ARCHIVE(ArchiveTemplate.class);

    private final Class<? extends Template> entity;

    TemplateKind(Class<? extends Template> entity) {
        this.entity = entity;
    }

    Class<? extends Template> entity() {
        return entity;
    }
}
