-- Whose letter was reminded of: by itself before the deadline, and last by the unit.
alter table signing add column reminded_at timestamp with time zone;
alter table signing add column urged_at timestamp with time zone;
