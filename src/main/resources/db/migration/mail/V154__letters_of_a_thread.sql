-- Letters that go on with each other are shown as one thread, and may be answered by mail.
alter table outgoing_mail
    add column thread  uuid, -- what they go on with
    add column answers uuid; -- by which an answer to it finds its way
