-- What a group seeks from a friend, and what it can give.
alter table community_group
    add column seeks  text[] not null default '{}',
    add column offers text[] not null default '{}';
