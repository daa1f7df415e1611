package quxiang.common;

/** In whose name somebody acts. The names are also the roles of {@code @RolesAllowed} and of {@code web.xml}. */
public enum Role {
    /** 用人单位: a user of an employing unit. */
    EMPLOYER,
    /** 毕业生: one person in one school's roster. */
    GRADUATE,
    /** 院校: staff of a school or of one of its departments. */
    SCHOOL,
    /** 管理中心: a reviewer of the ministry's centre. */
    CENTRE,
    /** 省级: staff of a province, who look after its schools. */
    PROVINCE,
    /** 运维 (系统管理员): who runs the jobs. */
    OPERATOR,
    /** 安全管理员: who makes, resets and disables the accounts of the administration. */
    SECURITY,
    /** 审计管理员: who reads the audit log. */
    AUDITOR,
    /** The system itself: timers and batch jobs. */
    SYSTEM,
    /** Somebody who has not signed in. */
    NOBODY
}
