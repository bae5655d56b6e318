-- What somebody is in a network or group is an office; what they may do is the power that goes with it (role). Rows are
-- ended, never changed into another office: who was what, from when to when, stays.
alter table membership
    add column office         text,
    add column appointed_by   uuid references person,
    add column appointed_name text not null default 'Kith',
    add column ended_by       uuid references person,
    add column ended_name     text,
    add column ended_how      text check (ended_how in ('ended', 'left', 'removed', 'handed_over')),
    add column ended_because  text check (length(ended_because) <= 500);

update membership set office = case role when 'reader' then 'member' else role end;

alter table membership
    alter column office set not null,
    add constraint an_office_has_its_power check ((office, role) in (
        ('member', 'reader'), ('treasurer', 'reader'), ('membership_secretary', 'reader'), ('moderator', 'reader'),
        ('safeguarding_lead', 'reader'), ('translator', 'reader'),
        ('chair', 'representative'), ('secretary', 'representative'), ('representative', 'representative'),
        ('deputy', 'representative'), ('coordinator', 'coordinator'))),
    add constraint offices_of_groups check (case when office in ('representative', 'member') then true
                                                 else (group_id is not null) = (office = 'deputy') end),
    add constraint who_ended_it check (ended_how is null or until is not null);

drop index one_running_membership_a_role;
create unique index one_running_office_a_person on membership (network_id, person_id, office, coalesce(group_id, network_id)) where until is null;
create index on membership (network_id, person_id);

-- A network is never without a coordinator once it has one. The lock on the network's row makes two who leave at once
-- go one after the other, and the second stays.
create function keep_a_coordinator() returns trigger
    language plpgsql as
$$
begin
    if old.office = 'coordinator' and old.until is null and (tg_op = 'DELETE' or new.until is not null or new.office <> 'coordinator') then
        perform from network where id = old.network_id for update;
        if not exists (select from membership
                       where network_id = old.network_id and office = 'coordinator' and until is null and id <> old.id) then
            raise exception 'the last coordinator stays' using errcode = 'check_violation', constraint = 'last_coordinator_stays';
        end if;
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger keep_a_coordinator before update or delete on membership for each row execute function keep_a_coordinator();
