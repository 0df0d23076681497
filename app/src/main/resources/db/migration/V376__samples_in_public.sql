-- What anybody reads of samples: what was planned, committed to, thrown and revealed, from what it was drawn and how it was judged. Not
-- which entries of the log are the population, nor which were drawn, nor how many there are: that would tell when an area decided, and how
-- often (decision 0139). No officer is named. Read through functions of the owner's, as scrutiny is.
create function published.samples_in(in_area text, called text, on_day date, most int, skipped int)
    returns table (id uuid, reference text, body text, kind text, from_month date, last_month date, size int, root text, planned_on date,
                   drawn_on date, seed text, missing int, changed boolean, total bigint)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select r.id, r.reference, scrutiny.name_of(r.body, on_day), r.kind, r.from_month, r.last_month, r.size, r.root,
           (r.made_at at time zone 'Europe/London')::date, (d.made_at at time zone 'Europe/London')::date, d.seed, d.missing, d.changed,
           count(*) over ()
      from partnership.area a
      join sampling.round r on r.area = a.id
      left join sampling.drawn d on d.round = r.id
     where a.code = in_area and (called is null or r.reference = called)
     order by r.made_at desc, r.id limit least(most, 100) offset greatest(skipped, 0)
$$;

-- What each committed to, in no order of theirs, and what they revealed.
create function published.sample_commitments(of_round uuid) returns table (hash text, nonce text)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select c.hash, v.nonce
      from sampling.commitment c left join sampling.reveal v on v.round = c.round and v.made_by = c.made_by
     where c.round = of_round order by c.hash
$$;

-- Every roll: one after another is seen.
create function published.sample_rolls(of_round uuid) returns table (number int, rolled_on date, digits text, place text)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select x.number, (x.made_at at time zone 'Europe/London')::date, x.digits, x.place
      from sampling.roll x where x.round = of_round order by x.number
$$;

-- How many of those that were drawn were judged how, once all of them are, and where they are five or more. Of one of which the two who
-- judged it said different things, they could not agree.
create function published.sample_outcomes(of_round uuid) returns table (outcome text, many int)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select j.said, count(*)::int
      from sampling.round r
      join (select x.round, x.number, case when count(distinct x.outcome) = 1 then min(x.outcome) else 'COULD_NOT_AGREE' end as said
              from sampling.judgement x group by x.round, x.number) j on j.round = r.id
     where r.id = of_round and r.size >= 5
       and r.size = (select count(*) from sampling.opened o where o.round = r.id)
     group by j.said order by j.said
$$;

create function published.sample_plan_words(of_round uuid) returns text language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select ledger.line('sample', r.reference) || ledger.line('area', a.code) || ledger.line('body', r.body::text) || ledger.line('kind', r.kind)
           || ledger.line('from', r.from_month::text) || ledger.line('last', r.last_month::text) || ledger.line('size', r.size::text)
           || ledger.line('root', r.root)
      from sampling.round r join partnership.area a on a.id = r.area
     where r.id = of_round
$$;

create function published.sample_draw_words(of_round uuid) returns text language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select ledger.line('sample', r.reference) || ledger.line('root', r.root)
           || (select string_agg(ledger.line('dice', x.digits), '' order by x.number) from published.sample_rolls(r.id) x)
           || (select string_agg(ledger.line('committed', c.hash) || coalesce(ledger.line('revealed', c.nonce), ''), '' order by c.hash)
                 from published.sample_commitments(r.id) c)
           || ledger.line('missing', d.missing::text) || ledger.line('changed', d.changed::text) || ledger.line('seed', d.seed)
      from sampling.round r join sampling.drawn d on d.round = r.id
     where r.id = of_round
$$;

create function published.sample_outcome_words(of_round uuid) returns text language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select ledger.line('sample', r.reference) || string_agg(ledger.line(lower(replace(o.outcome, '_', '-')), o.many::text), '' order by o.outcome)
      from sampling.round r cross join lateral published.sample_outcomes(r.id) o
     where r.id = of_round
     group by r.reference
$$;

-- As V306 has it, and samples.
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
    end
$$;

revoke execute on function published.samples_in(text, text, date, int, int), published.sample_commitments(uuid), published.sample_rolls(uuid),
    published.sample_outcomes(uuid), published.sample_plan_words(uuid), published.sample_draw_words(uuid),
    published.sample_outcome_words(uuid) from public;
grant execute on function published.samples_in(text, text, date, int, int), published.sample_commitments(uuid), published.sample_rolls(uuid),
    published.sample_outcomes(uuid) to ${public};
