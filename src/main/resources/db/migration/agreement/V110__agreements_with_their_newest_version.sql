create view agreement_now with (security_invoker = true) as
select a.*, v.number, v.first_title, v.first_body, v.second_title, v.second_body, v.review_on, v.ends_on, v.sha256,
       v.saved_at, v.saved_side, v.saved_name
from agreement a join agreement_version v
    on v.network_id = a.network_id and v.agreement_id = a.id and v.number = a.version;
