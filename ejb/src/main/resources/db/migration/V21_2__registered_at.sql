-- When a destination was registered: it stays when it is revoked or upheld later, so that the figures of a day stay those of that day.
alter table destination add column registered_at timestamp with time zone;
update destination set registered_at = decided_at where state in ('REGISTERED', 'REVOKED');
