-- Somebody whom nobody knows asks for a sign-in where strangers are welcome. Whoever presses the button of the letter
-- becomes a person; until then there is an address, and soon not even that.
create table newcomer
(
    token_hash bytea primary key,
    mail       text        not null check (length(mail) <= 254),
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index on newcomer (mail);
