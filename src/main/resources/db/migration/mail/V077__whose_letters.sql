-- A letter knows whose it is and of which kind; its reader chooses what comes, and when; what comes back is remembered.
alter table outgoing_mail
    add column network_id   uuid references network on delete cascade, -- null: of the installation, as a sign-in link
    add column kind         text not null default 'account'
        check (kind in ('account', 'invitation', 'members', 'introduction', 'link', 'upkeep', 'digest')),
    add column also         jsonb,                                     -- the same in a second language
    add column waits_for    text check (waits_for in ('daily', 'weekly')),
    add column in_digest    uuid,                                      -- the letter that it went out in
    add constraint letters_of_networks check ((kind = 'account') = (network_id is null));
drop index outgoing_mail_waiting;
create index outgoing_mail_waiting on outgoing_mail (next_attempt_at)
    where sent_at is null and given_up_at is null and waits_for is null;
create index outgoing_mail_gathered on outgoing_mail (network_id, recipient, waits_for)
    where sent_at is null and given_up_at is null and waits_for is not null;

-- Whoever carries letters sees all of them, within that transaction alone.
create function kith_postman() returns boolean
    language sql stable
    return coalesce(current_setting('kith.postman', true), '') = 'on';
alter table outgoing_mail enable row level security;
alter table outgoing_mail force row level security;
create policy own_letters on outgoing_mail
    using (network_id is null or network_id = kith_network() or kith_postman())
    with check (network_id is null or network_id = kith_network() or kith_postman());

-- What somebody wants to be told by mail, by address: they may have no sign-in.
create table mail_choice
(
    network_id uuid        not null references network on delete cascade,
    address    text        not null check (address = lower(address) and length(address) <= 254),
    kind       text        not null check (kind in ('invitation', 'members', 'introduction', 'link', 'upkeep')),
    pace       text        not null check (pace in ('at_once', 'daily', 'weekly', 'never')),
    said       text        not null check (said in ('chosen', 'one_click', 'complaint')),
    since      timestamptz not null default now(),
    primary key (network_id, address, kind)
);
call keep_networks_apart('mail_choice');

-- Where letters come back from. An address is out of reach for all networks alike.
create table mail_return
(
    address  text primary key check (address = lower(address)),
    times    integer     not null default 1,
    first_at timestamptz not null default now(),
    last_at  timestamptz not null default now(),
    held_at  timestamptz, -- since when nothing but sign-in links goes there
    status   text        not null default '' check (length(status) <= 20), -- RFC 3463, as 5.1.1
    said     text        not null default '' check (length(said) <= 500)
);

-- How a network writes: where answers go, once whoever reads there has said so; and from which address.
create table mail_sender
(
    network_id        uuid primary key references network on delete cascade,
    reply_to          text check (length(reply_to) <= 254),
    proposed_reply_to text check (length(proposed_reply_to) <= 254),
    from_address      text unique check (from_address = lower(from_address) and length(from_address) <= 254)
);
call keep_networks_apart('mail_sender');
