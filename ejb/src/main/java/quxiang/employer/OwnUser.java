package quxiang.employer;

/**
 * What a user of a unit has told of themselves (manual, chapter 10).
 *
 * @param gender a code of the table {@code GENDER}, or {@code null}
 * @param mobile the number, masked
 */
public record OwnUser(
        String name,
        String gender,
        String department,
        String jobTitle,
        String email,
        String phone,
        String fax,
        String mobile) {}
