-- A few questions to those who were at a gathering, answered once each and without a name.
create table followup
(
    gathering_id uuid primary key,
    network_id   uuid not null references network,
    closes_on    date,                                       -- the last day, by the clocks of the gathering
    sent_at      timestamptz,                                -- null: still being worded
    unique (network_id, gathering_id),
    check ((closes_on is null) = (sent_at is null)),
    foreign key (network_id, gathering_id) references gathering (network_id, id) on delete cascade
);
create index on followup (network_id);
call keep_networks_apart('followup');

create table followup_question
(
    id           uuid primary key,
    network_id   uuid    not null references network,
    gathering_id uuid    not null,
    place        integer not null check (place > 0),
    kind         text    not null check (kind in ('choice', 'scale', 'text')),
    words_in     jsonb   not null check (words_in <> '{}'),
    options_in   jsonb   not null default '{}',              -- of a choice, one a line, as many in each language
    changes      integer not null default 0,
    unique (network_id, id),
    check ((kind = 'choice') = (options_in <> '{}')),
    foreign key (network_id, gathering_id) references followup (network_id, gathering_id) on delete cascade
);
create index on followup_question (network_id, gathering_id);
call keep_networks_apart('followup_question');

-- Who was asked, and whether they have answered: without a time, which would lead from a person to an answer.
create table followup_asked
(
    attendance_id uuid primary key,
    network_id    uuid    not null references network,
    gathering_id  uuid    not null,
    answered      boolean not null default false,
    foreign key (network_id, attendance_id) references attendance (network_id, id) on delete cascade,
    foreign key (network_id, gathering_id) references followup (network_id, gathering_id) on delete cascade
);
create index on followup_asked (network_id, gathering_id);
create index on followup_asked (network_id, attendance_id);
call keep_networks_apart('followup_asked');

-- Each answer by itself: its id is random, and nothing says which answers came from one hand.
create table followup_answer
(
    id          uuid primary key,
    network_id  uuid not null references network,
    question_id uuid not null,
    number      integer check (number between 1 and 10),     -- of the option, or on the scale
    words       text check (length(words) between 1 and 2000),
    check (num_nonnulls(number, words) = 1),
    foreign key (network_id, question_id) references followup_question (network_id, id) on delete cascade
);
create index on followup_answer (network_id, question_id);
call keep_networks_apart('followup_answer');
