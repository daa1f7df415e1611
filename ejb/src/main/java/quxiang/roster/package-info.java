/**
 * 生源库: who graduates from which school in which cohort. The school is the only one who says so, mostly by files of many thousand
 * rows; whatever it corrects or removes is told to the features that keep a copy of the facts ({@link quxiang.roster.GraduateCorrected},
 * {@link quxiang.roster.GraduateRemoved}) in the same transaction, so that no favourite and no letter outlives the facts it rests on.
 */
package quxiang.roster;
