-- When somebody put the first steps away. Who never did is shown them on the first page.
alter table account add column welcomed_at timestamp with time zone;
