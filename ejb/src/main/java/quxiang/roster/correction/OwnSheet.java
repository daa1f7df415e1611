package quxiang.roster.correction;

import java.util.List;
import quxiang.roster.format.FactField;

/**
 * All that the roster says of a graduate, for the graduate to find right or wrong.
 *
 * @param idMasked the document's number as it may be shown
 * @param fields the other facts in the order of the national file
 * @param seen which facts these are; it tells nothing else
 */
public record OwnSheet(String name, String idMasked, String school, int cohort, List<FactField> fields, String seen) {}
