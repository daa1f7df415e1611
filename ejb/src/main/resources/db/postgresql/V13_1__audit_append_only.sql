-- Nobody changes or deletes what was audited, whoever holds the application's password. H2 has no triggers in SQL; it serves demonstrations only.
create function audit_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is append-only';
end
$$;
create trigger audit_entry_append_only before update or delete on audit_entry for each row execute function audit_append_only();
create trigger audit_link_append_only before update or delete on audit_link for each row execute function audit_append_only();
