package quxiang.employer.supervision;

import quxiang.employer.EmployerState;

/**
 * What the centre's list of units is filtered by; empty parts do not filter.
 *
 * @param name a part of the name
 * @param creditCode the whole 统一社会信用代码
 */
public record EmployerFilter(String name, String creditCode, EmployerState state) {}
