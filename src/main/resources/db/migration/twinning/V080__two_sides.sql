-- Whose word a stage is follows from who says it. What a coordinator enters for a side says why.
alter table link_stage
    add column on_behalf text check (length(on_behalf) between 1 and 500),
    add constraint only_a_sides_word_is_entered_for_it check (on_behalf is null or said_by in ('a', 'b')),
    add constraint link_stage_of_a_network unique (network_id, id);

-- What one side states is put to the other side, and what shows it to the coordinator: open until it is answered.
create table link_question
(
    id                uuid primary key,
    network_id        uuid        not null references network,
    link_id           uuid        not null,
    fact_id           uuid        not null, -- is it so?
    corrects_id       uuid,                 -- the fact that it stands against: taken back once the asked side agrees
    asked             text        not null check (asked in ('a', 'b', 'coordinator')),
    asked_at          timestamptz not null,
    reminded_at       timestamptz,          -- after two weeks
    reminded_again_at timestamptz,          -- after four, and never more
    answer            text check (answer in ('confirmed', 'corrected', 'declined', 'checked', 'not_accepted', 'settled')),
    answered_at       timestamptz,
    answered_by       uuid,
    answered_name     text,
    reason            text check (length(reason) between 1 and 1000),
    unique (network_id, id),
    constraint each_is_asked_once unique (fact_id, asked),
    check (num_nonnulls(answer, answered_at, answered_name) in (0, 3)),
    check (answer is null or answer not in ('declined', 'not_accepted') or reason is not null),
    check (answer is null or (answer in ('checked', 'not_accepted') and asked = 'coordinator')
        or (answer in ('confirmed', 'corrected', 'declined') and asked <> 'coordinator') or answer = 'settled'),
    foreign key (network_id, link_id) references link (network_id, id),
    foreign key (network_id, fact_id) references link_stage (network_id, id),
    foreign key (network_id, corrects_id) references link_stage (network_id, id)
);
create index on link_question (network_id, link_id);
create index on link_question (network_id, asked_at) where answer is null;
call keep_networks_apart('link_question');
call follow_merges('link_question');

-- Derived from the open questions in the same transaction: of whom the oldest is asked, and since when.
alter table link
    add column waits_for   text check (waits_for in ('a', 'b', 'coordinator')),
    add column waits_since timestamptz,
    add constraint who_holds_it_up_since_when check ((waits_for is null) = (waits_since is null));
create index on link (network_id, waits_since) where waits_since is not null;
