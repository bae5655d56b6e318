-- As before, and what a group seeks and offers: for who looks for a partner.
create or replace view group_card with (security_invoker = true) as
select network_id, id, slug, community_id, name, form, interests, languages, demonstration, seeks, offers
from community_group;
