-- The tabs of rescissions in their usual order.
drop index rescission_employer;
create index rescission_employer on rescission (employer_id, cohort, state, opened_at, id);
