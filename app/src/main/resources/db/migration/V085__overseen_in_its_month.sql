-- A scrutiny officer sees, of each month, the bodies that served their area in that month (V076 dated the coverage of
-- their own body alone, so that a body which had left the area, or had not come to it yet, was counted there too).

-- The month in which a body began to serve an area, as its first day: so that a policy compares days and computes none.
alter table partnership.coverage
    add column from_month date not null generated always as (from_day - (extract(day from from_day)::int - 1)) stored;
create index coverage_body on partnership.coverage (body);

-- The police areas that the viewer's body serves on the day of asking.
create function sharing.areas_overseen() returns uuid[] language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select coalesce(array_agg(c.area), '{}')
      from partnership.coverage c
     where c.body = access.viewer_body()
       and c.from_day <= (access.viewer_at() at time zone 'Europe/London')::date
       and (c.until_day is null or c.until_day > (access.viewer_at() at time zone 'Europe/London')::date)
$$;
revoke execute on function sharing.areas_overseen() from public;
grant execute on function sharing.areas_overseen() to ${app};

drop policy tally_overseen on sharing.tally;
drop function sharing.overseen();
create policy tally_overseen on sharing.tally for select to ${app} using (
    'BOARD_MEMBER' = any ((select access.viewer_roles())::text[])
    or 'SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[])
       and exists (select from partnership.coverage c
                    where c.body = tally.body and c.area = any ((select sharing.areas_overseen())::uuid[])
                      and c.from_month <= tally.month
                      and (c.until_day is null or c.until_day > tally.month and c.until_day > c.from_day)));
