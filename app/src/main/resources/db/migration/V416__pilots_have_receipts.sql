-- What was settled, made of what the public reads: in its order by code, for an area may be renamed.
create function published.pilot_words(of_pilot uuid) returns text language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select ledger.line('pilot', p.reference) || ledger.line('body', p.body::text) || ledger.line('settled', (s.made_at at time zone 'Europe/London')::date::text)
           || ledger.line('title', p.title) || ledger.line('question', p.question) || ledger.line('otherwise', p.otherwise)
           || ledger.line('success', p.success) || ledger.line('stands-on', p.stands_on)
           || ledger.line('first-day', p.first_day::text) || ledger.line('last-day', p.last_day::text)
           || (select string_agg(ledger.line(case when a.compared then 'compared' else 'area' end, a.code), '' order by a.compared, a.code collate "C")
                 from published.pilot_areas(p.id) a)
           || (select string_agg(ledger.line('measure', m.it ->> 'id'), '' order by m.nth)
                 from jsonb_array_elements(p.measures) with ordinality m (it, nth))
      from pilots.pilot p
      join pilots.step s on s.pilot = p.id and s.kind = 'SETTLED'
     where p.id = of_pilot
$$;

create function published.pilot_end_words(of_pilot uuid) returns text language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select ledger.line('pilot', p.reference) || ledger.line('ended', (s.made_at at time zone 'Europe/London')::date::text) || ledger.line('why', s.words)
      from pilots.pilot p
      join pilots.step s on s.pilot = p.id and s.kind = 'ENDED'
     where p.id = of_pilot
$$;

-- What was said in one of its areas: of the first area 1 to 1000, of the second 1001 to 2000, in the order in which the pilot names them.
create function published.pilot_said_words(of_pilot uuid, part int) returns text language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select ledger.line('pilot', p.reference) || ledger.line('area', a.code) || ledger.line('number', s.number::text) || ledger.line('kind', s.kind)
           || ledger.line('body', s.body::text) || ledger.line('on', (s.made_at at time zone 'Europe/London')::date::text)
           || ledger.line('opinion', s.opinion) || ledger.line('words', s.words) || ledger.line('source', s.source)
           || ledger.line('consultation', c.reference)
      from pilots.pilot p
      join pilots.said s on s.pilot = p.id and s.area = p.areas[(part - 1) / 1000 + 1] and s.number = (part - 1) % 1000 + 1
      join partnership.area a on a.id = s.area
      left join consultation.consultation c on c.id = s.consultation
     where p.id = of_pilot
$$;

-- An evaluation that was approved, from 1, with its numbers; that there were few where the public reads none. One that was declined is not counted.
create function published.pilot_evaluation_words(of_pilot uuid, part int) returns text language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select ledger.line('pilot', p.reference) || ledger.line('evaluation', part::text) || ledger.line('interim', e.interim::text)
           || ledger.line('approved', e.approved_on::text)
           || ledger.line('before-from', e.before_from::text) || ledger.line('before-until', e.before_until::text)
           || ledger.line('during-from', e.during_from::text) || ledger.line('during-until', e.during_until::text)
           || ledger.line('found', e.found) || ledger.line('limits', e.limits) || ledger.line('decided', e.decided) || ledger.line('why', e.why)
           || coalesce((select string_agg(ledger.line('figure', f.measure || ' ' || lower(f.place) || ' ' || lower(f.period) || ' '
                                                      || coalesce(f.part || ' of ' || f."of", 'few')), '' order by f.ordinality)
                          from published.pilot_figures(e.id) with ordinality f), '')
      from pilots.pilot p
     cross join lateral (select x.*, row_number() over (order by x.ordinality desc) as nth
                           from published.pilot_evaluations(p.id) with ordinality x) e
     where p.id = of_pilot and e.nth = part
$$;
revoke execute on function published.pilot_words(uuid), published.pilot_end_words(uuid), published.pilot_said_words(uuid, int),
    published.pilot_evaluation_words(uuid, int) from public;

-- As V391 has it, and pilots.
create or replace function published.words_of(act text, of_thing uuid, part int) returns text
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select case
        when act = 'statistics.figures.released' then published.figure_words(of_thing)
        when act = 'statistics.figures.withdrawn' then published.withdrawal_words(of_thing)
        when act = 'assurance.statement.signed' then published.statement_words(of_thing)
        when act = 'scrutiny.matter.raised' then published.matter_words(of_thing)
        when act in ('scrutiny.matter.answered', 'scrutiny.matter.completed', 'scrutiny.matter.replied', 'scrutiny.matter.closed')
            then published.step_words(of_thing, part)
        when act in ('partnership.agreement.signed', 'partnership.agreement.reviewed', 'partnership.agreement.suspended',
                     'partnership.agreement.resumed', 'partnership.agreement.ended') then published.agreement_words(of_thing)
        when act = 'publications.edition.approved' then published.edition_words(of_thing)
        when act = 'publications.edition.withdrawn' then published.edition_withdrawal_words(of_thing)
        when act = 'sampling.round.planned' then published.sample_plan_words(of_thing)
        when act = 'sampling.sample.drawn' then published.sample_draw_words(of_thing)
        when act = 'sampling.decision.judged' then published.sample_outcome_words(of_thing)
        when act in ('consultation.consultation.approved', 'consultation.consultation.corrected', 'consultation.consultation.withdrawn',
                     'consultation.consultation.answered') then published.consultation_words(of_thing, part)
        when act = 'pilots.pilot.settled' then published.pilot_words(of_thing)
        when act = 'pilots.pilot.ended' then published.pilot_end_words(of_thing)
        when act in ('pilots.area.viewed', 'pilots.area.voiced', 'pilots.area.answered', 'pilots.area.started')
            then published.pilot_said_words(of_thing, part)
        when act = 'pilots.evaluation.approved' then published.pilot_evaluation_words(of_thing, part)
    end
$$;
