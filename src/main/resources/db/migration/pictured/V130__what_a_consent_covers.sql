-- For rooms above, which show pictures: what each consent covers on this day, and since when it covers nothing.
create view picture_consent_card with (security_invoker = true) as
select network_id, id, group_id, guardian is not null as of_child,
       case when withdrawn_at is null and today between given_on and until then scope else 'nobody' end as covers,
       withdrawn_at,
       case when today > until then until + 1 end as over_since
from picture_consent, (select (now() at time zone 'UTC')::date as today) as day;
