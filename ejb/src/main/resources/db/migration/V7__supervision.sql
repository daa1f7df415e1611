-- The centre's lists of units and schools, and what an agreement says of a unit's short name (manual, chapter 11).
alter table signing add column e_short_name varchar(120);
create index employer_state on employer (suspended_at, verified_at, id);
create index signing_open_of_employer on signing (employer_id, state, graduate_id);
