package quxiang.batch.kit;

import quxiang.common.Refusal;

/**
 * A parameter of a job.
 *
 * @param name as it stands in the job's XML
 * @param kind of what kind it is
 * @param value what it is unless told; {@code null} when the job does without
 * @param least the smallest number that is allowed
 * @param most the largest number that is allowed
 */
public record JobParameter(String name, Kind kind, String value, long least, long most) {

    private static final int LONGEST = 18;

    /** Of what kind a parameter is. */
    public enum Kind {
        /** A whole number. */
        NUMBER,
        /** The number of an import or a table that was uploaded. */
        UPLOAD
    }

    /** The number of an upload. */
    static JobParameter upload(String name) {
        return new JobParameter(name, Kind.UPLOAD, null, 1, Long.MAX_VALUE);
    }

    /** A number between two bounds. */
    static JobParameter number(String name, long value, long least, long most) {
        return new JobParameter(name, Kind.NUMBER, String.valueOf(value), least, most);
    }

    /** @throws Refusal {@code job.parameter.number} when it cannot be that */
    void check(String text) {
        boolean fits =
                text.matches("\\d{1," + LONGEST + "}") && Long.parseLong(text) >= least && Long.parseLong(text) <= most;
        if (!fits) {
            throw new Refusal("job.parameter.number", name, least, most == Long.MAX_VALUE ? "…" : most);
        }
    }
}
