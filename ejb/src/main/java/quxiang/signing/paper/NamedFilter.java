package quxiang.signing.paper;

/**
 * What a unit's list of agreements on paper is narrowed to; empty parts do not narrow.
 *
 * @param unanswered whether only those are meant of which the unit has said nothing
 * @param word what the unit has said, or {@code null}
 * @param name a part of the graduate's name
 * @param school a part of the school's name
 */
public record NamedFilter(int cohort, boolean unanswered, UnitWord word, String name, String school) {}
