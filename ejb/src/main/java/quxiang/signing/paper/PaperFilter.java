package quxiang.signing.paper;

import quxiang.signing.Route;
import quxiang.signing.SigningState;

/**
 * What the school's list of signings on paper is narrowed to; empty parts do not narrow.
 *
 * @param waiting whether only those that wait for the school are meant
 * @param objected whether only those are meant to which their unit objects
 * @param name a part of the graduate's name
 * @param employer a part of the unit's name
 */
public record PaperFilter(
        int cohort,
        boolean waiting,
        boolean objected,
        SigningState state,
        Route route,
        String name,
        String employer,
        String department) {}
