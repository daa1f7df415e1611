-- A colleague who joins a unit that is registered sees what is, types nothing of it, and can say that something is wrong.
alter table verification add column joins boolean default false not null;
alter table verification add column objection varchar(400);
