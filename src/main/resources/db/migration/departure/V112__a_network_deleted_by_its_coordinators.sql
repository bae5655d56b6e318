-- That somebody asked for their network to be deleted, when it goes, and who called that off. One waits at a time.
create table network_deletion
(
    id              uuid primary key,
    network_id      uuid        not null references network,
    asked_by        uuid references person,
    asked_name      text        not null,
    reason          text        not null default '' check (length(reason) <= 1000),
    asked_at        timestamptz not null default now(),
    goes_at         timestamptz not null,
    called_off_by   uuid references person,
    called_off_name text,
    called_off_at   timestamptz,
    check ((called_off_at is null) = (called_off_name is null))
);
create unique index one_deletion_waits on network_deletion (network_id) where called_off_at is null;
call keep_networks_apart('network_deletion');

-- Who restores a backup may want back what has gone since: it does not go again at once.
create function after_restore_departure() returns void
    language sql as
$$
update network_deletion set goes_at = greatest(goes_at, now() + interval '7 days') where called_off_at is null
$$;
revoke execute on function after_restore_departure() from public;

-- What is left of a network that was deleted: that it went whole, and where its audit ended. Neither its id nor anybody's
-- stands here.
create table network_gone
(
    id          uuid primary key     default gen_random_uuid(),
    slug        text        not null,
    gone_at     timestamptz not null default now(),
    row_counts  jsonb       not null check (jsonb_typeof(row_counts) = 'object'), -- table → how many rows went from it
    seal_number bigint      not null check (seal_number >= 0),                    -- 0: nothing was ever written down in it
    seal_hash   text        not null check (seal_hash ~ '^([0-9a-f]{64})?$')
);
create index on network_gone (gone_at desc);
create trigger only_ever_added before update or delete on network_gone for each row execute function only_ever_added();
create trigger never_emptied before truncate on network_gone execute function only_ever_added();

-- The application reads it; only who deletes a network adds to it. Where one role is both, the second line gives that back.
revoke insert, update, delete on network_gone from ${app_role};
grant select, insert on network_gone to current_user;
