-- Who gets letters of a discussion now: nobody who no longer belongs to the network.
create view discussion_following with (security_invoker = true) as
select f.*
from discussion_follower f
where exists (select from membership m
              where m.network_id = f.network_id and m.person_id = f.person_id and m.until is null);
