-- Staff of a school may see several departments: their names, one a line. Whoever sees the whole school still has none.
alter table account alter column department set data type varchar(4000);
alter table account rename column department to departments;
