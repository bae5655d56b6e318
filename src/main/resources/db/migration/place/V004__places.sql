create table country
(
    code      text primary key check (code ~ '^[A-Z]{2}$'),
    iso3      text,
    name_en   text not null,
    name_ar   text,
    name_he   text,
    name_fr   text,
    continent text,
    region    text -- UN M49 code of the region, e.g. 145 Western Asia
);

-- The gazetteer: shared by all networks.
create table place
(
    id           uuid primary key,
    key          text             not null unique, -- the source's own id: g285279, camp-…, cbs472
    slug         text             not null unique,
    name         text             not null check (length(name) between 1 and 200),
    country      text references country,
    admin1       text,
    lat          double precision check (lat between -90 and 90),
    lon          double precision check (lon between -180 and 180),
    coordinates  text             not null check (coordinates in ('exact', 'approximate', 'none')),
    population   integer          not null default 0 check (population >= 0), -- 0: unknown
    kind         text             not null check (kind in ('capital', 'city', 'town', 'village', 'camp', 'district', 'area')),
    feature_code text,
    name_ar      text,
    name_he      text,
    name_fr      text,
    name_local   text,
    wikidata     text,
    source       text             not null,
    added_in     uuid references network,          -- the network whose member added it, for places no gazetteer knew
    created_at   timestamptz      not null default now(),
    check ((coordinates = 'none') = (lat is null and lon is null))
);
create index place_point on place using gist (point(lon, lat)) where lat is not null;

-- Every spelling of every place, folded for comparing. Its key to place and its indexes are made by the functions below.
create table place_name
(
    place_id uuid             not null,
    name     text             not null,
    language text,
    script   text             not null,
    kind     text             not null check (kind in ('official', 'alternate', 'historic', 'colloquial')),
    folded   text collate "C" not null,
    skeleton text collate "C" not null,
    standing real             not null -- how likely the place is meant by this name, before anything is known of who asks
);

-- The world's names load several times faster into a bare table. Emptying it and making its indexes takes its owner,
-- whom the application is not: hence functions with the owner's rights.
create function empty_place_names() returns void
    language plpgsql security definer set search_path from current as
$$
begin
    drop index if exists place_name_folded, place_name_skeleton, place_name_place, place_name_letters;
    alter table place_name drop constraint if exists place_name_place_id_fkey;
    truncate place_name;
end
$$;

create function index_place_keys() returns void
    language plpgsql security definer set search_path from current as
$$
begin
    create index if not exists place_name_folded on place_name (folded, standing, place_id);
    create index if not exists place_name_skeleton on place_name (skeleton, standing, place_id);
    create index if not exists place_name_place on place_name (place_id);
end
$$;

create function index_place_letters() returns void
    language plpgsql security definer set search_path from current as
$$
begin
    create index if not exists place_name_letters on place_name using gin (folded gin_trgm_ops);
end
$$;

create function check_place_names() returns void
    language plpgsql security definer set search_path from current as
$$
begin
    alter table place_name add constraint place_name_place_id_fkey foreign key (place_id) references place;
    analyze place, place_name, country;
end
$$;

revoke execute on function empty_place_names(), index_place_keys(), index_place_letters(), check_place_names() from public;
grant execute on function empty_place_names(), index_place_keys(), index_place_letters(), check_place_names() to ${app_role};

-- What rooms above may read of a place when they list and sort by it: the room's published face.
create view place_card with (security_invoker = true) as
select place.id, place.slug, place.kind, place.country, country.region, country.continent,
       place.lat, place.lon, place.coordinates, place.population,
       place.name                            as label,
       coalesce(place.name_ar, place.name)   as label_ar,
       coalesce(place.name_he, place.name)   as label_he,
       coalesce(place.name_fr, place.name)   as label_fr,
       place.name_local                      as label_local
from place
         left join country on country.code = place.country;
