package quxiang.school;

/**
 * A school in the centre's list.
 *
 * @param staff how many accounts act for it
 */
public record SchoolRow(long id, String code, String name, String phone, boolean onlineSigning, long staff) {}
