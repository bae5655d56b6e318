-- Letters that go on with each other are shown as one thread, and may be answered by mail.
alter table outgoing_mail
    add column thread  uuid, -- what they go on with
    add column about   uuid, -- what it tells: where that stands no more, it does not go out
    add column answers uuid; -- by which an answer to it finds its way
