-- 院系初审: who of the graduate's department found a signing good before the school decides. The state stays what it was.
alter table signing add column endorsed_at timestamp with time zone;
alter table signing add column endorsed_by bigint;
alter table signing add column endorsed_name varchar(64);
