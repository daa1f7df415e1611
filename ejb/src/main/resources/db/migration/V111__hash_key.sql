-- Which line of the key file makes the hashes by which persons are found, and which one is to. One row; the job renew-hashes changes it.
create table hash_key (
    id        integer primary key check (id = 1),
    line      integer not null,
    next_line integer,
    begun_at  timestamp with time zone
);
insert into hash_key (id, line) values (1, 1);
