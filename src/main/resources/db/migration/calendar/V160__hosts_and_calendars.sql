-- Which groups host a gathering.
create table gathering_host
(
    network_id   uuid    not null references network,
    gathering_id uuid    not null,
    group_id     uuid    not null,
    number       integer not null, -- in the order in which they are named
    primary key (network_id, gathering_id, group_id),
    foreign key (network_id, gathering_id) references gathering (network_id, id) on delete cascade,
    foreign key (network_id, group_id) references community_group (network_id, id)
);
create index on gathering_host (network_id, group_id);
call keep_networks_apart('gathering_host');
call follow_merges('gathering_host');

-- The link by which somebody's own calendar asks for their dates, without a sign-in: one of each person, over all networks.
create table calendar_link
(
    person_id  uuid primary key references person,
    token_hash bytea       not null unique,
    made_at    timestamptz not null default now()
);

-- The networks in which somebody who reads at an address has registered for a gathering, one after the other as row-level security has it.
create function networks_attended(address text) returns setof uuid
    language plpgsql volatile as
$$
declare
    which uuid;
begin
    for which in select id from network order by created_at, id loop
        perform set_config('kith.network', which::text, true);
        if network_knows_in_attendance(which, null, address) then
            return next which;
        end if;
    end loop;
    perform set_config('kith.network', '', true);
end
$$;
