package quxiang.batch.kit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import quxiang.common.Refusal;
import quxiang.job.lease.LeaseKey;
import quxiang.job.schedule.JobSchedule;

/**
 * The jobs, each with its XML in {@code META-INF/batch-jobs}. A job has the schedule that it is delivered with and its
 * parameters. Every job's XML names the listeners {@code leaseListener} and, for each step, {@code progressListener}.
 */
public enum JobName {
    /** 导入生源: takes a school's staged file into its roster. Parameter {@code import}: which one. */
    IMPORT_ROSTER("import-roster", "off", JobParameter.upload(JobName.IMPORT)),
    /** 撤销导入: takes back what an import did to a roster. Parameter {@code import}: which one. */
    UNDO_ROSTER("undo-roster", "off", JobParameter.upload(JobName.IMPORT)),
    /** 导入学生名单: takes a unit's uploaded list into its favourites. Parameter {@code import}: which one. */
    IMPORT_FAVORITES("import-favorites", "off", JobParameter.upload(JobName.IMPORT)),
    /** 导入去向: registers what stands in a school's uploaded table. Parameter {@code import}: which one. */
    IMPORT_DESTINATIONS("import-destinations", "off", JobParameter.upload(JobName.IMPORT)),
    /** 导入人才服务机构: adds what stands in a table of the centre to the list. Parameter {@code import}: which one. */
    IMPORT_OFFICES("import-offices", "off", JobParameter.upload(JobName.IMPORT)),
    /** 导入院校: adds schools with their first accounts. Parameter {@code import}: which one. */
    IMPORT_SCHOOLS("import-schools", "off", JobParameter.upload(JobName.IMPORT)),
    /** Ends invitations that nobody answered, every night. Soon after the deadlines of the day before have passed. */
    EXPIRE_INVITATIONS("expire-invitations", "daily 00:05"),
    /** 提醒: tells who has to answer that time is nearly over, every morning. */
    SEND_REMINDERS("send-reminders", "daily 09:00"),
    /** 假期顺延: moves deadlines that fall into a holiday to the first day after it. */
    MOVE_DEADLINES("move-deadlines", "off"),
    /** Delivers notices from the outbox to their channels. */
    DELIVER_NOTICES("deliver-notices", "off"),
    /** 统计汇总: counts what 全国统计 reads. */
    ROLL_UP_FIGURES("roll-up-figures", "daily 02:00"),
    /** 清理: deletes what the retention rules no longer keep. */
    HOUSEKEEPING("housekeeping", "daily 03:00"),
    /** 更换查找密钥: renews the hashes by which persons are found, with the last key. */
    RENEW_HASHES("renew-hashes", "off"),
    /** 审计链检查: checks the whole hash chain of the audit log. */
    CHECK_AUDIT_CHAIN("check-audit-chain", "weekly SUN 04:00"),
    /** 付款文件: writes what waits to be paid into a file for the bank. */
    WRITE_PAYMENTS("write-payments", "off"),
    /** 银行结果: reads what the bank says of its payments, from its folder and from uploads. */
    READ_BANK_RESULTS("read-bank-results", "off", JobParameter.upload(JobName.INTAKE)),
    /** 导入用人单位: imports units and users of the older platform. */
    IMPORT_EMPLOYERS("import-employers", "off", JobParameter.upload(JobName.INTAKE));

    /** The parameter that names an import. */
    public static final String IMPORT = "import";

    /** The parameter that names an uploaded table; without it all that wait are meant. */
    public static final String INTAKE = "intake";

    private final String id;
    private final JobSchedule schedule;
    private final List<JobParameter> parameters;

    JobName(String id, String schedule, JobParameter... parameters) {
        this.id = id;
        this.schedule = JobSchedule.of(schedule);
        this.parameters = List.of(parameters);
    }

    /**
     * The job of an id.
     *
     * @throws Refusal {@code job.not_found}
     */
    public static JobName named(String id) {
        return find(id).orElseThrow(() -> new Refusal("job.not_found", id));
    }

    /** The job of an id, if there is such a job. */
    public static Optional<JobName> find(String id) {
        return Arrays.stream(values()).filter(job -> job.id.equals(id)).findFirst();
    }

    /**
     * Whether it can be started by hand. An import and its undoing are started by whoever uploads a file or takes it
     * back.
     */
    public boolean byHand() {
        return parameters.stream().noneMatch(parameter -> parameter.name().equals(IMPORT));
    }

    /** The job's id, which is also the name of its XML. */
    public String id() {
        return id;
    }

    /** When it runs by itself until an operator decides otherwise. */
    public JobSchedule schedule() {
        return schedule;
    }

    /** The parameters that it takes. */
    public List<JobParameter> parameters() {
        return parameters;
    }

    /** The key of the lease: the job, for one upload where it is about one. */
    public LeaseKey key(Properties told) {
        return new LeaseKey(
                id,
                parameters.stream()
                        .filter(parameter -> parameter.kind() == JobParameter.Kind.UPLOAD)
                        .map(parameter -> told.getProperty(parameter.name(), ""))
                        .findFirst()
                        .orElse(""));
    }

    /** The parameters that make the job work on one upload. */
    public Properties about(long upload) {
        Properties told = new Properties();
        parameters.stream()
                .filter(parameter -> parameter.kind() == JobParameter.Kind.UPLOAD)
                .forEach(parameter -> told.setProperty(parameter.name(), String.valueOf(upload)));
        return told;
    }

    /**
     * Checks the parameters that somebody gives, and completes them with the defaults.
     *
     * @param told names and values; empty ones mean the default
     * @throws Refusal {@code job.parameter.unknown} or {@code job.parameter.number}
     */
    public Properties parameters(Map<String, String> told) {
        Properties checked = new Properties();
        told.keySet().stream()
                .filter(name -> parameters.stream()
                        .noneMatch(parameter -> parameter.name().equals(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new Refusal("job.parameter.unknown", name, id);
                });
        for (JobParameter parameter : parameters) {
            String text = told.get(parameter.name());
            String value = text == null || text.isBlank() ? parameter.value() : text.strip();
            if (value != null) {
                parameter.check(value);
                checked.setProperty(parameter.name(), value);
            }
        }
        return checked;
    }

    /** Parameters as people read them: {@code import=12}. */
    public static String text(Properties told) {
        Map<String, String> sorted = new TreeMap<>();
        told.stringPropertyNames().stream()
                .filter(name -> !name.startsWith("jberet."))
                .forEach(name -> sorted.put(name, told.getProperty(name)));
        return sorted.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }
}
