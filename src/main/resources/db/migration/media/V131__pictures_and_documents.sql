-- A picture or document that a group has put into an album: its own, or that of a link.
create table piece
(
    id         uuid primary key,
    network_id uuid        not null references network,
    group_id   uuid        not null, -- whose word it is, and whose consents count
    link_id    uuid,                 -- the album; null: the group's own
    kind       text        not null check (kind in ('picture', 'document')),
    meant_for  text        not null default 'group' check (meant_for in ('group', 'network', 'everybody')),
    people     text        not null default 'unknown' check (people in ('unknown', 'nobody', 'named')),
    children   integer     not null default 0 check (children between 0 and 999), -- how many can be recognised
    credit     text check (length(credit) between 1 and 120),
    taken      text check (taken ~ '^\d{4}(-\d\d(-\d\d)?)?$'),
    place      text check (length(place) between 1 and 120),
    kept_at    timestamptz not null default now(),
    kept_by    uuid references person,
    kept_name  text        not null,
    shown_at   timestamptz,          -- null: nobody has said yet what it is
    unique (network_id, id),
    foreign key (network_id, group_id) references community_group (network_id, id),
    foreign key (network_id, link_id) references link (network_id, id)
);
create index on piece (network_id, group_id, shown_at desc);
create index on piece (network_id, link_id, shown_at desc);
create index on piece (network_id, kept_by) where shown_at is null;
call keep_networks_apart('piece');
call follow_merges('piece');

-- What can be seen, for who does not see it; of a document, what it is.
create table piece_text
(
    network_id uuid not null references network,
    piece_id   uuid not null,
    language   text not null check (language in ('en', 'ar', 'he', 'fr')),
    text       text not null check (length(text) between 1 and 500),
    primary key (piece_id, language),
    foreign key (network_id, piece_id) references piece (network_id, id) on delete cascade
);
call keep_networks_apart('piece_text');

-- The files that are kept of it: a picture in several sizes, a document as it is.
create table piece_file
(
    network_id uuid    not null references network,
    piece_id   uuid    not null,
    form       text    not null check (form in ('webp', 'jpg', 'pdf')),
    width      integer not null check (width >= 0), -- in pixels; 0 where it has none
    height     integer not null check (height >= 0),
    bytes      bigint  not null check (bytes > 0),
    sha256     text    not null check (sha256 ~ '^[0-9a-f]{64}$'),
    primary key (piece_id, form, width),
    foreign key (network_id, piece_id) references piece (network_id, id) on delete cascade
);
create index on piece_file (network_id, sha256);
call keep_networks_apart('piece_file');

-- Who is in it. It refers to no row: a consent that is forgotten hides the picture, and does not set it free.
create table piece_consent
(
    network_id uuid not null references network,
    piece_id   uuid not null,
    consent_id uuid not null,
    primary key (piece_id, consent_id),
    foreign key (network_id, piece_id) references piece (network_id, id) on delete cascade
);
create index on piece_consent (network_id, consent_id);
call keep_networks_apart('piece_consent');

-- Circles as numbers, so that the narrowest is the least.
create function circle_width(circle text) returns integer
    language sql immutable
    return case circle when 'everybody' then 3 when 'network' then 2 when 'group' then 1 else 0 end;

-- What everybody reads, so that what holds of a consent holds of each size, page and list in the same moment.
create view piece_card with (security_invoker = true) as
select p.*,
       case
           when p.shown_at is null then 0
           else least(circle_width(p.meant_for),
                      case p.people when 'nobody' then 3 when 'unknown' then 1 else coalesce(c.narrowest, 1) end,
                      case when p.children > coalesce(c.of_children, 0) then 1 else 3 end)
           end                                    as reach,
       coalesce(c.taken_back, false)              as taken_back,
       c.over_since,
       coalesce(c.ids, array []::uuid[])          as consents,
       (select coalesce(jsonb_object_agg(t.language, t.text), '{}') from piece_text t
        where t.network_id = p.network_id and t.piece_id = p.id) as texts,
       (select coalesce(jsonb_agg(jsonb_build_object('form', f.form, 'width', f.width, 'height', f.height, 'bytes', f.bytes,
                                                     'sha256', f.sha256) order by f.width, f.form), '[]') from piece_file f
        where f.network_id = p.network_id and f.piece_id = p.id) as files
from piece p
         left join lateral (
    select min(coalesce(circle_width(k.covers), 0))         as narrowest, -- of one that is forgotten: nobody
           count(*) filter (where k.of_child)               as of_children,
           bool_or(k.id is null or k.withdrawn_at is not null) as taken_back,
           min(k.over_since)                                as over_since,
           array_agg(n.consent_id order by n.consent_id)    as ids
    from (select * from piece_consent n where n.network_id = p.network_id and n.piece_id = p.id) n
             left join picture_consent_card k on k.network_id = n.network_id and k.id = n.consent_id
    having count(*) > 0) c on p.people = 'named';

-- Which files the rows of this room name.
create function network_files_in_media(which uuid) returns setof text
    language sql volatile
as
$$
select distinct sha256 from piece_file where network_id = which
$$;

-- Which files the rows of all rooms name: a backup takes them along, and what else lies about is deleted. Each room says it
-- for itself, in a function network_files_in_<room>.
create function network_files(which uuid) returns setof text
    language plpgsql stable as
$$
declare
    asked text;
begin
    for asked in select proname from pg_proc
                 where pronamespace = 'public'::regnamespace and proname like 'network\_files\_in\_%' order by proname loop
        return query execute format('select * from %I($1)', asked) using which;
    end loop;
end
$$;

-- Whether something here tells of a person.
create function network_knows_in_media(which uuid, who uuid, address text) returns boolean
    language sql volatile
as
$$
select exists (select from piece where network_id = which and kept_by = who)
$$;
