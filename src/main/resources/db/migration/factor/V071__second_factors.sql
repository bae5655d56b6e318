-- A key pair whose private half never leaves its holder's device: both factors at once.
create table passkey
(
    credential_id bytea primary key check (length(credential_id) between 1 and 1023),
    id            uuid        not null unique,
    person_id     uuid        not null references person,
    name          text        not null check (length(name) between 1 and 120),
    public_key    bytea       not null, -- attested credential data, as WebAuthn writes it
    counter       bigint      not null default 0,
    backed_up     boolean     not null, -- synced by its maker, so that a lost device does not lose it
    created_at    timestamptz not null default now(),
    last_used_at  timestamptz
);
create index on passkey (person_id);

-- A challenge is signed, not kept; only that it was used is, until its time would be over anyway.
create table used_challenge
(
    challenge  bytea primary key,
    expires_at timestamptz not null
);

-- What an app on a phone and Kith share; sealed with the installation's key, useless without it.
create table one_time_secret
(
    person_id    uuid primary key references person,
    sealed       bytea       not null,
    created_at   timestamptz not null default now(),
    confirmed_at timestamptz, -- null until a first code has shown that the app has it
    last_step    bigint      not null default 0 -- the step of the last accepted code: none opens twice
);

-- On paper, for the day when the phone is lost: each opens once.
create table recovery_code
(
    code_hash  bytea primary key,
    person_id  uuid        not null references person,
    created_at timestamptz not null default now(),
    used_at    timestamptz
);
create index on recovery_code (person_id);

grant delete on passkey, used_challenge, one_time_secret, recovery_code to ${app_role};
