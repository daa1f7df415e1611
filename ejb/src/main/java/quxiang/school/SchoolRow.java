package quxiang.school;

/**
 * A school in the centre's list.
 *
 * @param regionCode where it is, or {@code null} when that is not known
 * @param staff how many accounts act for it
 */
public record SchoolRow(
        long id, String code, String name, String phone, String regionCode, boolean onlineSigning, long staff) {}
