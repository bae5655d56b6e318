-- Under row level security only leakproof operators look into an index, and lower() is none: with it each signature that was
-- seen to read its whole statement. Addresses are kept small, so that plain equality finds them.
alter table signature no force row level security;
update signature set mail = lower(mail) where mail <> lower(mail);
alter table signature add check (mail = lower(mail));
alter table signature force row level security;
drop index signatures_by_mail;
create index signatures_by_mail on signature (network_id, mail, statement_id);

create or replace function network_knows_in_statement(which uuid, who uuid, address text) returns boolean
    language sql stable as
$$
select exists (select from signature where network_id = which and mail = address)
           or exists (select from signature_letter where network_id = which and mail = address)
$$;
