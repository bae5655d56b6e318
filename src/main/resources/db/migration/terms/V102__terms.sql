-- What a network asks of those who belong to it, and what it says it does with their data: each published version stays.
create table terms_version
(
    id             uuid primary key,
    network_id     uuid        not null references network,
    document       text        not null check (document in ('terms', 'privacy')),
    number         int         not null check (number >= 1),
    texts          jsonb       not null check (jsonb_typeof(texts) = 'object' and texts <> '{}'), -- language → text
    published_at   timestamptz not null default now(),
    published_by   uuid references person,
    published_name text        not null,
    unique (network_id, id),
    unique (network_id, document, number)
);
call keep_networks_apart('terms_version');

-- Who agreed to a version says yes to these words: they are never changed. Only who published it may be forgotten.
create function keep_what_was_published() returns trigger
    language plpgsql as
$$
begin
    if current_setting('kith.erasing', true) = 'yes' then
        return case when tg_op = 'DELETE' then old else new end;
    end if;
    if tg_op = 'DELETE' or (new.id, new.network_id, new.document, new.number, new.texts, new.published_at)
                           is distinct from (old.id, old.network_id, old.document, old.number, old.texts, old.published_at) then
        raise exception 'a published version stays as it is' using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger keep_what_was_published before update or delete on terms_version
    for each row execute function keep_what_was_published();

-- Who agreed to which version, when, and in which language they read it. To agree and to take it back are two facts.
create table consent
(
    id           uuid primary key,
    network_id   uuid        not null references network,
    person_id    uuid        not null references person,
    version_id   uuid        not null,
    language     text        not null check (language ~ '^[a-z]{2}$'),
    agreed_at    timestamptz not null default now(),
    withdrawn_at timestamptz,
    foreign key (network_id, version_id) references terms_version (network_id, id)
);
create unique index one_standing_consent on consent (network_id, person_id, version_id) where withdrawn_at is null;
create index on consent (network_id, version_id);
call keep_networks_apart('consent');
