-- The chain over the record: each link is a keyed hash of the link before and of one entry. It is written a little later than the entries, in the order of
-- its own numbers, so that what is audited at the same moment need not wait for each other.
create table audit_link (
    no       bigint primary key,
    entry_id bigint not null references audit_entry (id),
    link     varchar(64) not null,
    constraint audit_link_entry unique (entry_id)
);
alter table audit_entry drop column link;
