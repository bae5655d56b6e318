-- A network's own words for letters that support an application for a visa, in place of Kith's. No letter is kept, and
-- nothing of whom it was written for: the audit says who wrote one, for whom and when.
create table visa_template
(
    network_id   uuid        not null references network,
    language     text        not null check (language in ('en', 'ar', 'he', 'fr')),
    title        text        not null check (length(title) between 1 and 200),
    body         text        not null check (length(body) between 1 and 6000),
    changes      integer     not null default 1,
    changed_at   timestamptz not null default now(),
    changed_by   uuid references person,
    changed_name text        not null,
    primary key (network_id, language)
);
call keep_networks_apart('visa_template');
