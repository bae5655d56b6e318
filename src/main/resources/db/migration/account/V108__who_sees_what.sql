-- Who sees whom to turn to in a group, field by field, and whose name stands in a history.
alter table group_contact
    add column name_for  text not null default 'representatives'
        check (name_for in ('everybody', 'members', 'representatives', 'named', 'own')),
    add column mail_for  text not null default 'representatives'
        check (mail_for in ('everybody', 'members', 'representatives', 'named', 'own')),
    add column phone_for text not null default 'representatives'
        check (phone_for in ('everybody', 'members', 'representatives', 'named', 'own'));

-- The same in all rows of somebody in a network.
alter table membership
    add column name_for text not null default 'members'
        check (name_for in ('everybody', 'members', 'representatives', 'own'));

-- What somebody chose holds for whatever they become later.
create function keep_name_for() returns trigger
    language plpgsql as
$$
begin
    new.name_for := coalesce((select name_for from membership
                              where network_id = new.network_id and person_id = new.person_id limit 1), new.name_for);
    return new;
end
$$;
create trigger keep_name_for before insert on membership for each row execute function keep_name_for();

-- Of two circles the one with fewer people in it.
create function narrower_circle(one text, other text) returns text
    language sql immutable parallel safe
    return case when array_position(array ['everybody', 'members', 'representatives', 'named', 'own'], one)
                     >= array_position(array ['everybody', 'members', 'representatives', 'named', 'own'], other)
                then one else other end;
