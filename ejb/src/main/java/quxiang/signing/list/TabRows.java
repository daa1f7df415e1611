package quxiang.signing.list;

import java.util.Map;
import quxiang.common.Page;

/**
 * What a tab of 签约/解约 shows.
 *
 * @param page the tab's rows
 * @param counts how many rows each tab has for the cohort, however the list is narrowed
 */
public record TabRows<T>(Page<T> page, Map<EmployerTab, Long> counts) {}
