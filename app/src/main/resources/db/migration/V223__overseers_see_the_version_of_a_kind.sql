-- As V097 has it, with the version of each entry's kind: versions stand side by side, and each is told by its own words.
drop function oversight.entries(date, text, int, int);

create function oversight.entries(of_month date, of_kind text, most int, skipped int)
    returns table (at timestamptz, kind text, version int, body uuid, agreement text, gateway text, purpose text,
                   number bigint, commitment bytea, opens boolean)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with overseen as (
        select distinct c.body
          from partnership.coverage c
         where 'SCRUTINY_OFFICER' = any (access.viewer_roles())
           and c.area = any ((select sharing.areas_overseen())::uuid[])
           and c.from_month <= of_month
           and (c.until_day is null or c.until_day > of_month and c.until_day > c.from_day)),
    shown as (
        select e.entry, e.at, e.id
          from overseen
         cross join lateral (
            select n as entry, n.at, n.id
              from ledger.entry n
             where n.body = overseen.body
               and n.at >= of_month::timestamp at time zone 'Europe/London'
               and n.at < (of_month + interval '1 month') at time zone 'Europe/London'
               and (of_kind is null or n.kind = of_kind)
             order by n.at desc, n.id limit most + skipped) e
         order by e.at desc, e.id limit most offset skipped)
    select s.at, (s.entry).kind, (s.entry).version, (s.entry).body, a.reference, (s.entry).gateway, (s.entry).purpose, l.number,
           l.commitment,
           case when l.number is not null
                then coalesce(ledger.commitment(s.entry, t.salt) = l.commitment, false) end
      from shown s
      left join ledger.leaf l on l.entry = s.id
      left join ledger.salt t on t.entry = s.id
      left join published.agreement a on a.id = (s.entry).agreement
     order by s.at desc, s.id
$$;
revoke execute on function oversight.entries(date, text, int, int) from public;
grant execute on function oversight.entries(date, text, int, int) to ${app};
