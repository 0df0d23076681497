-- What a restore erases again has no decision in the restored database: that one was made after the backup. The entry of such
-- an erasure is by nobody, of the body whose entry went; so that body hears that it went, and so do its overseers.

create or replace function records.erased_of_viewers_body(target uuid) returns boolean language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select exists (select from records.erasure p join records.erasure_decision d on d.erasure = p.id
                    where p.entry = target and p.body = access.viewer_body() and d.outcome = 'ERASED')
        or exists (select from ledger.erasure x join ledger.entry e on e.id = x.by_entry
                    where x.entry = target and e.officer is null and e.body = access.viewer_body())
$$;

-- As V154 has it, and what was erased again.
create or replace function oversight.erasures(of_month date, most int)
    returns table (body uuid, number bigint, erased_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select was.body, l.number, x.erased_at
      from ledger.erasure x
      join ledger.leaf l on l.entry = x.entry
     cross join lateral (
        select p.body from records.erasure p join records.erasure_decision d on d.erasure = p.id
         where p.entry = x.entry and d.outcome = 'ERASED'
        union
        select e.body from ledger.entry e where e.id = x.by_entry and e.officer is null) was
     where x.erased_at >= of_month::timestamp at time zone 'Europe/London'
       and x.erased_at < (of_month + interval '1 month') at time zone 'Europe/London'
       and was.body in (select c.body from partnership.coverage c
                       where 'SCRUTINY_OFFICER' = any (access.viewer_roles())
                         and c.area = any ((select sharing.areas_overseen())::uuid[])
                         and c.from_month <= of_month
                         and (c.until_day is null or c.until_day > of_month and c.until_day > c.from_day))
     order by x.erased_at desc, l.number limit most
$$;
