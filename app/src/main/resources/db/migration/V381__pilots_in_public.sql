-- What anybody reads of pilots once they are settled: what is asked, where, by which measures and beside what, what was said beforehand and
-- answered, and the evaluations that a second person approved. No officer is named. Read through functions of the owner's, as scrutiny is.
create function published.pilots(on_day date, in_area text, called text, most int, skipped int)
    returns table (id uuid, reference text, body text, title text, question text, otherwise text, success text, stands_on text, first_day date,
                   last_day date, measures text, settled_on date, ended_on date, ended_why text, told_at timestamptz, total bigint)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select p.id, p.reference, scrutiny.name_of(p.body, on_day), p.title, p.question, p.otherwise, p.success, p.stands_on, p.first_day, p.last_day,
           (select string_agg(m.it ->> 'id', ' ' order by m.nth) from jsonb_array_elements(p.measures) with ordinality m (it, nth)),
           (s.made_at at time zone 'Europe/London')::date, (e.made_at at time zone 'Europe/London')::date, e.words,
           greatest(s.made_at, e.made_at, (select max(x.made_at) from pilots.said x where x.pilot = p.id),
                    (select max(x.made_at) from pilots.step x where x.pilot = p.id and x.kind = 'APPROVED')), count(*) over ()
      from pilots.pilot p
      join pilots.step s on s.pilot = p.id and s.kind = 'SETTLED'
      left join pilots.step e on e.pilot = p.id and e.kind = 'ENDED'
     where (called is null or p.reference = called)
       and (in_area is null or exists (select from partnership.area a where a.code = in_area and a.id = any (p.areas || p.compared)))
     order by p.first_day desc, p.id limit least(most, 100) offset greatest(skipped, 0)
$$;

-- By name; where it started, since when.
create function published.pilot_areas(of_pilot uuid) returns table (code text, name text, compared boolean, started_on date)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select a.code, a.name, a.id = any (p.compared), (s.made_at at time zone 'Europe/London')::date
      from pilots.pilot p
      join partnership.area a on a.id = any (p.areas || p.compared)
      left join pilots.said s on s.pilot = p.id and s.area = a.id and s.kind = 'START'
     where p.id = of_pilot and exists (select from pilots.step x where x.pilot = p.id and x.kind = 'SETTLED')
     order by a.name, a.id
$$;

-- In its order, area by area.
create function published.pilot_said(of_pilot uuid, on_day date)
    returns table (code text, kind text, body text, said_on date, opinion text, words text, source text, consultation text)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select a.code, s.kind, scrutiny.name_of(s.body, on_day), (s.made_at at time zone 'Europe/London')::date, s.opinion, s.words, s.source, c.reference
      from pilots.said s
      join partnership.area a on a.id = s.area
      left join consultation.consultation c on c.id = s.consultation
     where s.pilot = of_pilot
     order by a.name, a.id, s.number
$$;

-- The last first.
create function published.pilot_evaluations(of_pilot uuid)
    returns table (id uuid, interim boolean, approved_on date, before_from date, before_until date, during_from date, during_until date,
                   found text, limits text, decided text, why text)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select e.id, e.interim, (s.made_at at time zone 'Europe/London')::date, e.before_from, e.before_until, e.during_from, e.during_until,
           e.found, e.limits, e.decided, e.why
      from pilots.evaluation e
      join pilots.step s on s.evaluation = e.id and s.kind = 'APPROVED'
     where e.pilot = of_pilot
     order by e.number desc
$$;

-- In the order in which measures were chosen; nothing where fewer than five were counted.
create function published.pilot_figures(of_evaluation uuid)
    returns table (measure text, place text, period text, part int, "of" int)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select f.it ->> 'measure', f.it ->> 'place', f.it ->> 'period',
           case when (f.it ->> 'of')::int >= 5 then (f.it ->> 'part')::int end, case when (f.it ->> 'of')::int >= 5 then (f.it ->> 'of')::int end
      from pilots.evaluation e
     cross join jsonb_array_elements(e.figures) with ordinality f (it, nth)
     where e.id = of_evaluation and exists (select from pilots.step s where s.evaluation = e.id and s.kind = 'APPROVED')
     order by f.nth
$$;

revoke execute on function published.pilots(date, text, text, int, int), published.pilot_areas(uuid), published.pilot_said(uuid, date),
    published.pilot_evaluations(uuid), published.pilot_figures(uuid) from public;
grant execute on function published.pilots(date, text, text, int, int), published.pilot_areas(uuid), published.pilot_said(uuid, date),
    published.pilot_evaluations(uuid), published.pilot_figures(uuid) to ${public};
