-- What rooms publish leaves out what moderators have hidden.

-- Those that their readers see: published, not taken back, and where they are joint approved by both sides as they stand.
create or replace view story_shown with (security_invoker = true) as
select story.*
from story
where not exists (select from hidden_content h
                  where h.network_id = story.network_id and h.kind = 'story' and h.content_id = story.id)
  and published_at is not null
  and taken_back_at is null
  and (not joint or (select count(distinct a.side)
                     from story_approval a
                              join story_text t on t.network_id = a.network_id and t.story_id = a.story_id
                         and t.language = a.language and t.sha256 = a.sha256
                     where a.network_id = story.network_id and a.story_id = story.id and a.language = story.language) = 2);

-- A piece that is hidden is before its group and those who coordinate, as one whose people are not known.
create or replace view piece_card with (security_invoker = true) as
select p.*,
       case
           when p.shown_at is null then 0
           else least(circle_width(p.meant_for),
                      case when exists (select from hidden_content h where h.network_id = p.network_id and h.kind = 'piece'
                                                                       and h.content_id = p.id) then 1 else 3 end,
                      case p.people when 'nobody' then 3 when 'unknown' then 1 else coalesce(c.narrowest, 1) end,
                      case when p.children > coalesce(c.of_children, 0) then 1 else 3 end)
           end                                    as reach,
       coalesce(c.taken_back, false)              as taken_back,
       c.over_since,
       coalesce(c.ids, array []::uuid[])          as consents,
       (select coalesce(jsonb_object_agg(t.language, t.text), '{}') from piece_text t
        where t.network_id = p.network_id and t.piece_id = p.id) as texts,
       (select coalesce(jsonb_agg(jsonb_build_object('form', f.form, 'width', f.width, 'height', f.height, 'bytes', f.bytes,
                                                     'sha256', f.sha256) order by f.width, f.form), '[]') from piece_file f
        where f.network_id = p.network_id and f.piece_id = p.id) as files
from piece p
         left join lateral (
    select min(coalesce(circle_width(k.covers), 0))         as narrowest, -- of one that is forgotten: nobody
           count(*) filter (where k.of_child)               as of_children,
           bool_or(k.id is null or k.withdrawn_at is not null) as taken_back,
           min(k.over_since)                                as over_since,
           array_agg(n.consent_id order by n.consent_id)    as ids
    from (select * from piece_consent n where n.network_id = p.network_id and n.piece_id = p.id) n
             left join picture_consent_card k on k.network_id = n.network_id and k.id = n.consent_id
    having count(*) > 0) c on p.people = 'named';

-- Gatherings that their readers see.
create view gathering_shown with (security_invoker = true) as
select gathering.*
from gathering
where published_at is not null
  and not exists (select from hidden_content h
                  where h.network_id = gathering.network_id and h.kind = 'gathering' and h.content_id = gathering.id);

-- Statements that their readers see.
create view statement_shown with (security_invoker = true) as
select s.*
from statement_now s
where s.opened_at is not null
  and not exists (select from hidden_content h
                  where h.network_id = s.network_id and h.kind = 'statement' and h.content_id = s.id);
