-- What was read of an uploaded file and what was not: its sheets, hidden rows, columns.
alter table intake add column read_notes varchar(4000);
