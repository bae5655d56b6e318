-- Which pictures a story shows, in which order. It refers to no row of them: one that is taken down is missed, and its
-- writers are told.
create table story_picture
(
    network_id uuid    not null references network,
    story_id   uuid    not null,
    place      integer not null check (place between 1 and 6),
    piece_id   uuid    not null,
    primary key (network_id, story_id, place),
    unique (network_id, story_id, piece_id),
    foreign key (network_id, story_id) references story (network_id, id)
);
call keep_networks_apart('story_picture');
