-- What is counted is a row of its own, and a month's number is their sum: a row for each kind, body and month was locked
-- until whoever counted was done, so that two approvals for one body waited for each other, and two acts in one
-- transaction could wait for ever.
alter table sharing.tally drop constraint tally_pkey;
alter table sharing.tally add column id uuid primary key default gen_random_uuid();
drop index sharing.tally_month;
create index tally_month on sharing.tally (month, body, kind);

create or replace function sharing.count_one(what text, whose uuid, month date) returns void language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if access.viewer_officer() is null then
        raise exception 'counted by nobody' using errcode = 'insufficient_privilege';
    end if;
    insert into sharing.tally (kind, body, month, counted) values (what, whose, count_one.month, 1);
end $$;
