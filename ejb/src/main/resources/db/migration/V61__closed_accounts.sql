-- Since when an account is closed by its person (注销账号). A graduate may activate it anew.
alter table account add column closed_at timestamp with time zone;
