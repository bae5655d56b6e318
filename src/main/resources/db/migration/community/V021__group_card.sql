-- What rooms above may read of a group: the room's published face.
create view group_card with (security_invoker = true) as
select network_id, id, slug, community_id, name, form, interests, languages, demonstration
from community_group;
