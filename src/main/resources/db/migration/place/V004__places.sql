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
    population   integer          not null default 0 check (population >= 0),
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

-- Every spelling of every place, folded for comparing.
create table place_name
(
    place_id uuid not null references place,
    name     text not null,
    language text,
    script   text not null,
    kind     text not null check (kind in ('official', 'alternate', 'historic', 'colloquial')),
    folded   text not null,
    skeleton text not null
);

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
