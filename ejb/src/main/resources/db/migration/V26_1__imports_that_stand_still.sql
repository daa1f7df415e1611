-- How often an import was taken up at one and the same row: one that comes further each time is never given up, however often its servers fall.
alter table roster_import add column resumed_row integer default 0 not null;
alter table roster_import add column resumed_times integer default 0 not null;
alter table favorite_import add column resumed_row integer default 0 not null;
alter table favorite_import add column resumed_times integer default 0 not null;
