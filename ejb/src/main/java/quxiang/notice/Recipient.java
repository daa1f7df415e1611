package quxiang.notice;

import quxiang.common.Role;

/**
 * Who is told something.
 *
 * @param party EMPLOYER, GRADUATE, SCHOOL, PROVINCE or CENTRE
 * @param id the unit, graduate, school or province; 0 for the centre
 */
public record Recipient(Role party, long id) {}
