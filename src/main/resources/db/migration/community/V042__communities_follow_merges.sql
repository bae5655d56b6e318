-- Names, folded, that a community has from records merged into it, as abu deis|…|: it is found by them, too.
alter table community
    add column also text not null default '';

call follow_merges('community');
call follow_merges('community_group');
call follow_merges('group_contact');
call follow_merges('old_slug');
call follow_merges('not_the_same');
call follow_merges('draft');

-- As before, and its own name, folded: for comparing.
create or replace view community_card with (security_invoker = true) as
select community.network_id, community.id, community.slug, community.kind, community.place_id,
       community.looking, community.interests, community.languages, community.looks_in,
       community.demonstration, community.created_at, community.link_count, community.words,
       place.slug                                  as place_slug,
       place.country, place.region, place.lat, place.lon, place.population,
       coalesce(community.name, place.label)       as label,
       coalesce(community.name, place.label_ar)    as label_ar,
       coalesce(community.name, place.label_he)    as label_he,
       coalesce(community.name, place.label_fr)    as label_fr,
       case when community.name is null then place.label_local end as label_local,
       community.folded
from community
         join place_card place on place.id = community.place_id;
