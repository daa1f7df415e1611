-- Who signs in by a mobile number that was changed since signs in by the new one; the former is free for its next owner.
update account set username = mobile
where regexp_like(username, '^1[3-9][0-9]{9}$') and mobile is not null and username <> mobile
    and not exists (select 1 from account other where other.id <> account.id and (other.username = account.mobile));
