-- A probation that nobody filled in is not agreed, which is something else than none (0).
alter table signing alter column probation_months drop not null;
alter table job_template alter column probation_months drop not null;
