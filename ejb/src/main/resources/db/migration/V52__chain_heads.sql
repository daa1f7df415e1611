-- The first link of the audit chain that was written down outside the database and is there no more.
alter table chain_check add cut_link bigint;
