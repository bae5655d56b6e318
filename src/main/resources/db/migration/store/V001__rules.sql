-- What every later migration stands on: extensions, the network of a transaction, and the rule that keeps networks apart.

create extension if not exists pg_trgm;

-- The network that the running transaction works for; null outside of any network, and then no tenant row is visible.
create function kith_network() returns uuid
    language sql stable
    return nullif(current_setting('kith.network', true), '')::uuid;

-- The person who is signed in; null for visitors and for the program itself.
create function kith_person() returns uuid
    language sql stable
    return nullif(current_setting('kith.person', true), '')::uuid;

-- Every tenant table calls this: rows of another network do not exist for the application, not even for the owner of the table.
create procedure keep_networks_apart(tenant_table regclass)
    language plpgsql as
$$
begin
    execute format('alter table %s enable row level security', tenant_table);
    execute format('alter table %s force row level security', tenant_table);
    execute format('create policy own_network on %s using (network_id = kith_network()) with check (network_id = kith_network())', tenant_table);
end
$$;

alter default privileges grant select, insert, update, delete on tables to ${app_role};

-- What has been loaded into this database, so that a start repeats nothing.
create table loaded
(
    step        text primary key,
    fingerprint text        not null,
    loaded_at   timestamptz not null default now()
);

-- Jobs that any node may run (the table of db-scheduler, as its documentation gives it).
create table scheduled_tasks
(
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    state                text,
    primary key (task_name, task_instance)
);
create index on scheduled_tasks (execution_time);
create index on scheduled_tasks (last_heartbeat);
create index on scheduled_tasks (priority desc, execution_time asc);
