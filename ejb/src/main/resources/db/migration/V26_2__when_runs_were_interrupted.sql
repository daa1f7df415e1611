-- When the outcome was written down: for a run whose server went down, the server's own record has no end.
alter table job_run add column outcome_at timestamp with time zone;
