-- What a pilot counted of things that tables of figures count too stood beside those figures as exact numbers: of disclosures of one area
-- and quarter, those of its agreements that are printed taken away, the rest was what is hidden of another (decision 0172). Of such a
-- measure the public reads from here shares to the nearest 5 %, and no number of what was counted.

-- The measures of which tables count nothing, as measures/measures.json has them. One that is not among them is told in shares.
create function published.is_told_in_counts(measure text) returns boolean language sql immutable
    set search_path = pg_catalog, pg_temp as $$
    select measure = any (array['requests-answered', 'requests-taken', 'handovers-answered', 'records-joined', 'actions-done', 'requests-refused',
                                'openings-justified', 'matters-answered', 'consultations-answered', 'promises-kept', 'priorities-taken-up'])
$$;

-- From how many on. Every share to the nearest 5 % can be had of every number from 20 on: it sets none above it. Where a table counts by
-- itself what is not in the share, as support that lapsed, 2.5 % of the number are five at least.
create function published.told_from(measure text) returns int language sql immutable
    set search_path = pg_catalog, pg_temp as $$
    select case when published.is_told_in_counts(measure) then 5 when measure = 'support-kept' then 200 else 20 end
$$;

-- As V381 has it, but of what figures count too a share, and only where there are enough in each of the four: so that it is not told of which of
-- them there are few.
drop function published.pilot_figures(uuid);
create function published.pilot_figures(of_evaluation uuid)
    returns table (measure text, place text, period text, part int, "of" int, share int, in_counts boolean, told_from int)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select n.measure, n.place, n.period,
           case when n.in_counts and n."of" >= n.told_from then n.part end, case when n.in_counts and n."of" >= n.told_from then n."of" end,
           case when not n.in_counts and n.fewest >= n.told_from then (5 * ((40 * n.part + n."of") / (2 * n."of")))::int end, n.in_counts, n.told_from
      from (select f.nth, f.it ->> 'measure' as measure, f.it ->> 'place' as place, f.it ->> 'period' as period, (f.it ->> 'part')::bigint as part,
                   (f.it ->> 'of')::bigint as "of", min((f.it ->> 'of')::bigint) over (partition by f.it ->> 'measure') as fewest,
                   published.is_told_in_counts(f.it ->> 'measure') as in_counts, published.told_from(f.it ->> 'measure') as told_from
              from pilots.evaluation e
             cross join jsonb_array_elements(e.figures) with ordinality f (it, nth)
             where e.id = of_evaluation and exists (select from pilots.step s where s.evaluation = e.id and s.kind = 'APPROVED')) n
     order by n.nth
$$;
revoke execute on function published.is_told_in_counts(text), published.told_from(text), published.pilot_figures(uuid) from public;
grant execute on function published.pilot_figures(uuid) to ${public};

-- As V416 has it, and of what is told in shares the share.
create or replace function published.pilot_evaluation_words(of_pilot uuid, part int) returns text language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select ledger.line('pilot', p.reference) || ledger.line('evaluation', part::text) || ledger.line('interim', e.interim::text)
           || ledger.line('approved', e.approved_on::text)
           || ledger.line('before-from', e.before_from::text) || ledger.line('before-until', e.before_until::text)
           || ledger.line('during-from', e.during_from::text) || ledger.line('during-until', e.during_until::text)
           || ledger.line('found', e.found) || ledger.line('limits', e.limits) || ledger.line('decided', e.decided) || ledger.line('why', e.why)
           || coalesce((select string_agg(ledger.line('figure', f.measure || ' ' || lower(f.place) || ' ' || lower(f.period) || ' '
                                                      || case when f.in_counts then coalesce(f.part || ' of ' || f."of", 'few')
                                                              else coalesce('about ' || f.share || ' %', 'not told') end), '' order by f.ordinality)
                          from published.pilot_figures(e.id) with ordinality f), '')
      from pilots.pilot p
     cross join lateral (select x.*, row_number() over (order by x.ordinality desc) as nth
                           from published.pilot_evaluations(p.id) with ordinality x) e
     where p.id = of_pilot and e.nth = part
$$;
