-- Emptying the tables is refused, too. Their owner could take the triggers away; what is written down outside tells of that.
create trigger audit_entry_no_truncate before truncate on audit_entry for each statement execute function audit_append_only();
create trigger audit_link_no_truncate before truncate on audit_link for each statement execute function audit_append_only();
