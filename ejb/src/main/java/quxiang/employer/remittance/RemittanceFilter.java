package quxiang.employer.remittance;

/**
 * Which remittances are wanted.
 *
 * @param state or {@code null} for all
 * @param name a part of the unit's name, or {@code null}
 * @param serial the whole reference, or {@code null}
 */
public record RemittanceFilter(RemittanceState state, String name, String serial) {}
