-- What signers let everybody read, as everybody reads it: of paper as soon as it is checked, since a missing name would tell of
-- the screen. Who is hidden here has signed all the same.
create view voice_shown with (security_invoker = true) as
select network_id, statement_id, id, signed_at,
       case when name_public then name end         as name,
       case when sentence_public then sentence end as sentence,
       case when name_public then place_id end     as place_id,
       case when name_public then place_typed end  as place_typed
from signature s
where confirmed_at is not null
  and (counted or sheet_id is not null and withdrawn_at is null and accepted is distinct from false)
  and (name_public or sentence_public and sentence is not null)
  and not exists (select from hidden_content h where h.network_id = s.network_id and h.kind = 'voice' and h.content_id = s.id);
