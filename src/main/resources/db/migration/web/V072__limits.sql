-- How often whom has done what; the columns that Bucket4j asks for. Whom is a signature, never an address.
create table limit_bucket
(
    id         text primary key,
    state      bytea,
    expires_at bigint
);
create index on limit_bucket (expires_at);
grant delete on limit_bucket to ${app_role};
