-- A spreadsheet on its way in: nothing of it is in the registry before a person says so, and all of it can be taken out again.
create table import
(
    id             uuid primary key,
    network_id     uuid        not null references network,
    kind           text        not null check (kind in ('communities', 'groups', 'links')),
    file_name      text        not null check (length(file_name) <= 255),
    state          text        not null check (state in ('uploaded', 'checking', 'checked', 'writing', 'written', 'undoing', 'undone', 'stopped', 'failed')),
    was            text check (was in ('checking', 'writing', 'undoing')), -- what was going on when it stopped or failed
    header         jsonb       not null default '[]',
    mapping        jsonb       not null default '{}', -- what a column is → its index
    choices        jsonb       not null default '{}', -- which place a person says that a text means
    total          integer     not null default 0,    -- rows that the running step has before it
    done           integer     not null default 0,
    stop_requested boolean     not null default false,
    failure        text,
    person_id      uuid        not null references person,
    actor_name     text        not null,
    created_at     timestamptz not null default now(),
    finished_at    timestamptz,
    unique (network_id, id)
);
create index on import (network_id, created_at desc);
call keep_networks_apart('import');

create table import_row
(
    network_id uuid    not null references network,
    import_id  uuid    not null,
    number     integer not null, -- the row as the person's own spreadsheet counts it
    cells      jsonb   not null,
    verdict    text check (verdict in ('new', 'here', 'unclear', 'wrong')),
    reason     jsonb,            -- a key of the messages and its arguments
    candidates jsonb   not null default '[]',
    match_id   uuid,
    plan       jsonb,            -- what it would write
    same_key   text,             -- equal for rows that would write the same
    decision   text check (decision in ('add', 'join', 'skip')),
    created    jsonb,            -- what this row made, so that it can be undone
    undone_at  timestamptz,
    kept       jsonb,            -- why what it made could not be undone
    primary key (import_id, number),
    foreign key (network_id, import_id) references import (network_id, id)
);
create index on import_row (network_id, import_id, verdict, number);
create index on import_row (import_id, same_key) where same_key is not null;
call keep_networks_apart('import_row');
