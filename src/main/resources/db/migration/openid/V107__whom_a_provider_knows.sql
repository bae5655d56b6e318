-- Whom another provider has shown to be whom (OpenID Connect): known again by issuer and subject,
-- which never change, and by nothing else.
create table provider_identity
(
    id           uuid primary key,
    person_id    uuid        not null references person,
    provider     text        not null check (length(provider) between 1 and 30),
    issuer       text        not null check (length(issuer) between 1 and 2000),
    subject      text        not null check (length(subject) between 1 and 255),
    shown        text        not null check (length(shown) between 1 and 255),
    created_at   timestamptz not null default now(),
    last_used_at timestamptz,
    removed_at   timestamptz, -- kept, so that what was parted is not linked again by itself
    unique (issuer, subject)
);
create index on provider_identity (person_id);
