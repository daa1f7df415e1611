package quxiang.notice;

import quxiang.common.Role;

/**
 * Who is told something.
 *
 * @param party EMPLOYER, GRADUATE, SCHOOL or CENTRE
 * @param id the unit, graduate or school; 0 for the centre
 */
public record Recipient(Role party, long id) {}
