-- A message that failed is tried again later and later, for five days; one that its server refuses for good is not.
alter table outgoing_mail
    add column sender          text        not null default '' check (length(sender) <= 200), -- whose name it bears; empty: Kith's
    add column next_attempt_at timestamptz not null default now(), -- while somebody sends it: when another may take over
    add column useless_from    timestamptz,                        -- as of a link that lasts ten minutes
    add column given_up_at     timestamptz;
create index outgoing_mail_waiting on outgoing_mail (next_attempt_at) where sent_at is null and given_up_at is null;
grant delete on outgoing_mail to ${app_role};
