-- What anybody reads of the scrutiny of national bodies, which belong to no police area: beside the code of an area, `national` names
-- these. They are the Investigatory Powers Commissioner, the Security Service, and Counter Terrorism Policing where it serves no area; a
-- body that followed another, or goes on with its work, is heard for it, as in an area (V294).
create or replace function published.heard_in(in_area text, on_day date) returns setof uuid language sql stable
    set search_path = pg_catalog, pg_temp as $$
    with here as materialized (
        select c.body from partnership.coverage c
          join partnership.area a on a.id = c.area
          join partnership.body b on b.id = c.body
         where a.code = in_area and c.from_day <= on_day and (c.until_day is null or c.until_day > on_day or b.until_day <= on_day)
         union
        select b.id from partnership.body b
         where in_area = 'national' and b.from_day <= on_day
           and (b.kind in ('INVESTIGATORY_POWERS_COMMISSIONER', 'SECURITY_SERVICE')
                or b.kind = 'COUNTER_TERRORISM_POLICING' and not exists (select from partnership.coverage c where c.body = b.id)))
    select h.body from here h
     union
    select u.body from partnership.succession u join partnership.body b on b.id = u.body
     where u.standing = 'ENACTED' and b.until_day <= on_day and u.successor in (select h.body from here h)
     union
    select a.body from succession.acceptance a
     where succession.follower_of(a.body, 'infinity') in (select h.body from here h)
$$;

create function published.national_bodies(on_day date) returns table (kind text, name text, from_day date)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select b.kind, scrutiny.name_of(b.id, on_day), b.from_day
      from partnership.body b
     where b.from_day <= on_day and (b.until_day is null or b.until_day > on_day)
       and (b.kind in ('INVESTIGATORY_POWERS_COMMISSIONER', 'SECURITY_SERVICE', 'NATIONAL_BOARD')
            or b.kind = 'COUNTER_TERRORISM_POLICING' and not exists (select from partnership.coverage c where c.body = b.id))
     order by b.kind, 2 limit 50
$$;
revoke execute on function published.national_bodies(date) from public;
grant execute on function published.national_bodies(date) to ${public};

-- As V376 has it, and of whom, where it is of one body's disclosures.
drop function published.samples_in(text, text, date, int, int);
create function published.samples_in(in_area text, called text, on_day date, most int, skipped int)
    returns table (id uuid, reference text, body text, of_body text, kind text, from_month date, last_month date, size int, root text,
                   planned_on date, drawn_on date, seed text, missing int, changed boolean, total bigint)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select r.id, r.reference, scrutiny.name_of(r.body, on_day),
           scrutiny.name_of(r.of_body, (r.made_at at time zone 'Europe/London')::date), r.kind, r.from_month, r.last_month, r.size, r.root,
           (r.made_at at time zone 'Europe/London')::date, (d.made_at at time zone 'Europe/London')::date, d.seed, d.missing, d.changed,
           count(*) over ()
      from sampling.round r
      left join partnership.area a on a.id = r.area
      left join sampling.drawn d on d.round = r.id
     where (a.code = in_area or in_area = 'national' and r.of_body is not null) and (called is null or r.reference = called)
     order by r.made_at desc, r.id limit least(most, 100) offset greatest(skipped, 0)
$$;
revoke execute on function published.samples_in(text, text, date, int, int) from public;
grant execute on function published.samples_in(text, text, date, int, int) to ${public};

-- As V386 has it, of an area or of one body.
create or replace function published.sample_plan_words(of_round uuid) returns text language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select ledger.line('sample', r.reference)
           || case when r.of_body is null then ledger.line('area', a.code) else ledger.line('of', r.of_body::text) end
           || ledger.line('body', r.body::text) || ledger.line('kind', r.kind)
           || ledger.line('from', r.from_month::text) || ledger.line('last', r.last_month::text) || ledger.line('size', r.size::text)
           || coalesce(ledger.line('divided-by', r.divided_by)
                       || (select string_agg(ledger.line('stratum', coalesce(s.value || ' ' || s.many, 'others')), '' order by s.value collate "C" nulls last)
                             from published.sample_strata(r.id) s), '')
           || ledger.line('root', r.root)
      from sampling.round r left join partnership.area a on a.id = r.area
     where r.id = of_round
$$;
