-- What rooms above may read of who is linked with whom: each link once from either side. The stage is the newest stated.
create view link_tie with (security_invoker = true) as
select one.network_id, one.link_id, one.community_id, other.community_id as partner_id, link.stage
from link_side one
         join link_side other on other.network_id = one.network_id and other.link_id = one.link_id and other.side <> one.side
         join link on link.network_id = one.network_id and link.id = one.link_id;
