-- What is common to every module. Each module makes its own schema, and grants the application's role
-- (${app}) what it needs there, table by table: nothing is granted by default.

revoke all on schema public from public;

alter default privileges revoke all on tables from public;
alter default privileges revoke all on sequences from public;
alter default privileges revoke execute on functions from public;
alter default privileges revoke usage on types from public;

-- Periods that may not overlap: exclude using gist (body_id with =, during with &&).
create extension if not exists btree_gist;
