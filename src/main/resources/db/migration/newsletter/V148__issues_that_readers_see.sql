-- Who sent an issue answers for its words. What moderators have hidden of it no reader sees, and no further letter brings.
alter table newsletter_issue add column sent_by uuid;

create view newsletter_shown with (security_invoker = true) as
select newsletter_issue.*
from newsletter_issue
where sent_at is not null
  and not exists (select from hidden_content h
                  where h.network_id = newsletter_issue.network_id and h.kind = 'newsletter' and h.content_id = newsletter_issue.id);
