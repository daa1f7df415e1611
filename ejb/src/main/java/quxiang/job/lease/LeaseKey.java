package quxiang.job.lease;

/**
 * What can run once at a time.
 *
 * @param job the job's id
 * @param subject what it is about, for example the number of an import; empty when there is only one
 */
public record LeaseKey(String job, String subject) {

    public LeaseKey {
        subject = subject == null ? "" : subject;
    }
}
