-- One person, one account, several rows of rosters: whose a row is. The account's own graduate_id stays its main row.
alter table graduate add column account_id bigint;
update graduate set account_id = (select min(a.id) from account a where a.graduate_id = graduate.id)
where id in (select a.graduate_id from account a where a.graduate_id is not null);
create index graduate_account on graduate (account_id);

-- Invariant 1 holds for the person, by the document, and the cohort, in whatever rosters. Where two were in force already the later one
-- stays outside of the key.
alter table signing add column effective_id_hash varchar(64);
update signing set effective_id_hash = (select g.id_hash from graduate g where g.id = signing.graduate_id)
where effective_graduate_id is not null and not exists (
    select 1 from signing e join graduate eg on eg.id = e.graduate_id join graduate g on g.id_hash = eg.id_hash
    where g.id = signing.graduate_id and e.effective_graduate_id is not null and e.cohort = signing.cohort and e.id < signing.id);
alter table signing add constraint signing_effective_person unique (effective_id_hash, cohort);
