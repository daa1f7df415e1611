package quxiang.roster.self;

/** What the roster says of a graduate, as the graduate reads it: the ID number only in part. */
public record OwnRow(
        String name,
        String idMasked,
        String school,
        String department,
        String levelCode,
        String major,
        String mobile) {}
