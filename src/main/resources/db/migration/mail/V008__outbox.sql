-- Messages on their way out. Sign-in links belong to the installation, so the table carries no network yet.
create table outgoing_mail
(
    id         uuid primary key,
    recipient  text        not null,
    language   text        not null,
    subject    text        not null,
    body       text        not null,
    created_at timestamptz not null default now(),
    sent_at    timestamptz,
    attempts   integer     not null default 0,
    failure    text
);
create index on outgoing_mail (created_at desc);
