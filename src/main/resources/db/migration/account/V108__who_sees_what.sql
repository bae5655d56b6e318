-- Who sees whom to turn to in a group, field by field, and whose name stands in a history.
alter table group_contact
    add column name_for  text not null default 'representatives'
        check (name_for in ('everybody', 'members', 'representatives', 'own')),
    add column mail_for  text not null default 'representatives'
        check (mail_for in ('everybody', 'members', 'representatives', 'own')),
    add column phone_for text not null default 'representatives'
        check (phone_for in ('everybody', 'members', 'representatives', 'own'));

-- The same in all rows of somebody in a network; a newer row goes by the oldest.
alter table membership
    add column name_for text not null default 'members'
        check (name_for in ('everybody', 'members', 'representatives', 'own'));

-- Of two circles the one with fewer people in it.
create function narrower_circle(one text, other text) returns text
    language sql immutable parallel safe
    return case when array_position(array ['everybody', 'members', 'representatives', 'own'], one)
                     >= array_position(array ['everybody', 'members', 'representatives', 'own'], other)
                then one else other end;
