-- A school's queue of reviews and its list of signings come out of indexes in their own order: a page of twenty reads twenty rows, however many wait.
drop index signing_school;
create index signing_school on signing (school_id, cohort, state, accepted_at, id);
create index signing_school_latest on signing (school_id, cohort, state_since, id);
