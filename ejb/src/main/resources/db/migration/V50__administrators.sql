-- Accounts of a demonstration may have a second role; all others have one.
alter table account add also_role varchar(12);
