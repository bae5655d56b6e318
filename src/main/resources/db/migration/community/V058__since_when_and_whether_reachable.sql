-- As before, and since when a group is here and whether anybody in it can be written to: for who keeps in touch with it.
create or replace view group_card with (security_invoker = true) as
select network_id, id, slug, community_id, name, form, interests, languages, demonstration, seeks, offers,
       created_at,
       exists (select from group_contact c
               where c.network_id = community_group.network_id and c.group_id = community_group.id
                 and c.until is null and c.mail is not null) as reachable
from community_group;
