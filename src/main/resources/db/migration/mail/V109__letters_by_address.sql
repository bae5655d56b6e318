-- Whose letters these are is asked network by network: without it, all letters are read for each.
create index outgoing_mail_by_recipient on outgoing_mail (recipient, network_id);
