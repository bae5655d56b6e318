-- Whose network a signature is of its statement says: to look it up once more cost a tenth of the insert.
alter table signature drop constraint signature_network_id_fkey;
