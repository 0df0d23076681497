-- How many of what was drawn or chosen waits to be judged: as V345 has it, and of what was chosen.
create or replace function succession.work_of(of_body uuid, at timestamptz) returns table (sort text, open int) language sql stable
    set search_path = pg_catalog, pg_temp as $$
    with mine as materialized (select b as body from succession.spoken_for(of_body, at) b),
    matters as materialized (
        select m.held_in, m.to_body from scrutiny.matter m
         where (m.held_in in (select body from mine) or m.to_body in (select body from mine)) and m.raised_at <= at
           and not exists (select from scrutiny.step s where s.matter = m.id and s.kind = 'CLOSING' and s.made_at <= at))
    select 'FOLLOWED', count(*)::int from matters where held_in in (select body from mine)
     union all
    select 'TO_ANSWER', count(*)::int from matters where to_body in (select body from mine)
     union all
    select 'SAMPLE', count(*)::int from sampling.round r
      left join lateral sampling.taken(r.id) d on d.made_at <= at
     where r.body in (select body from mine) and r.made_at <= at
       and (d.body is null or (select count(*) from sampling.opened o where o.round = r.id and o.opened_at <= at) < r.size)
     union all
    select 'STATEMENT', count(*)::int from assurance.statement s
     where s.body in (select body from mine) and s.made_at <= at
       and not exists (select from assurance.said x where x.statement = s.id and x.kind = 'SIGNATURE' and x.made_at <= at)
     union all
    select 'COMPLAINT', count(*)::int from intake.complaint c
     where c.to_body in (select body from mine) and c.taken_in_at <= at
       and not exists (select from complaints.step s where s.complaint = c.id and s.kind = 'ANSWER' and s.made_at <= at)
     union all
    select 'PRIORITY', count(*)::int from scrutiny.priority p
     where p.body in (select body from mine) and p.set_at <= at and p.until_day > (at at time zone 'Europe/London')::date
       and not exists (select from scrutiny.priority l where l.replaces = p.id and l.set_at <= at)
     union all
    select 'CONSULTATION', count(*)::int from consultation.consultation c
      join consultation.step p on p.consultation = c.id and p.kind = 'APPROVAL' and p.made_at <= at
     where c.body in (select body from mine)
       and not exists (select from consultation.step s where s.consultation = c.id and s.kind in ('WITHDRAWAL', 'RESPONSE') and s.made_at <= at)
     union all
    select 'PUBLICATION', count(distinct e.publication)::int from publications.edition e
     where e.body in (select body from mine) and e.made_at <= at
       and not exists (select from publications.step s where s.edition = e.id and s.kind = 'DECLINED' and s.made_at <= at)
       and not exists (select from publications.step s join publications.edition o on o.id = s.edition
                        where o.publication = e.publication and s.kind = 'WITHDRAWN' and s.made_at <= at)
$$;

-- What anybody reads of a choice: what it serves and why. Which lines were there, and which were chosen, is not told. A direction that is
-- withheld has no title here.
create function published.sample_choice(of_round uuid) returns table (serves text, title text, reason text, chosen_on date) language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    select case when r.priority is not null then 'PRIORITY' else 'DIRECTION' end,
           case when r.priority is not null then p.title when m.withheld is null then m.title end, r.reason,
           (c.made_at at time zone 'Europe/London')::date
      from sampling.round r
      left join sampling.chosen c on c.round = r.id
      left join scrutiny.priority p on p.id = r.priority
      left join scrutiny.matter m on m.id = r.direction
     where r.id = of_round and r.reason is not null
$$;
revoke execute on function published.sample_choice(uuid) from public;
grant execute on function published.sample_choice(uuid) to ${public};

-- The plan as of every sample, and what a choice serves and why.
create function published.choice_plan_words(of_round uuid) returns text language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select published.sample_plan_words(of_round) || ledger.line('chosen-for', lower(c.serves)) || coalesce(ledger.line('title', c.title), '')
           || ledger.line('reason', c.reason)
      from published.sample_choice(of_round) c
$$;

create function published.sample_choice_words(of_round uuid) returns text language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select ledger.line('sample', r.reference) || ledger.line('root', r.root) || ledger.line('chosen', r.size::text)
      from sampling.round r join sampling.chosen c on c.round = r.id
     where r.id = of_round
$$;
revoke execute on function published.sample_choice_words(uuid), published.choice_plan_words(uuid) from public;

-- As V418 has it, and choices.
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
        when act = 'sampling.choice.planned' then published.choice_plan_words(of_thing)
        when act = 'sampling.sample.chosen' then published.sample_choice_words(of_thing)
        when act = 'sampling.sample.drawn' then published.sample_draw_words(of_thing)
        when act = 'sampling.decision.judged' then published.sample_outcome_words(of_thing)
        when act in ('consultation.consultation.approved', 'consultation.consultation.corrected', 'consultation.consultation.withdrawn',
                     'consultation.consultation.answered') then published.consultation_words(of_thing, part)
        when act = 'pilots.pilot.settled' then published.pilot_words(of_thing)
        when act = 'pilots.pilot.ended' then published.pilot_end_words(of_thing)
        when act in ('pilots.area.viewed', 'pilots.area.voiced', 'pilots.area.answered', 'pilots.area.started')
            then published.pilot_said_words(of_thing, part)
        when act = 'pilots.evaluation.approved' then published.pilot_evaluation_words(of_thing, part)
        when act in ('resources.amount.entered', 'resources.amount.corrected') then published.resource_words(of_thing)
    end
$$;
