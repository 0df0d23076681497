-- One version of what was granted for an area, or of how many worked there, made of what the public reads.
create function published.resource_words(of_amount uuid) returns text language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select ledger.line('area', a.code) || ledger.line('body', m.body::text) || ledger.line('year', m.year::text) || ledger.line('kind', m.kind)
           || ledger.line('strand', m.strand) || ledger.line('version', m.version::text) || ledger.line('planned', m.planned::text)
           || ledger.line('amount', m.amount::text) || ledger.line('source', m.source) || ledger.line('address', m.address)
           || ledger.line('dated', m.dated::text) || ledger.line('why', m.reason)
           || ledger.line('entered', (m.made_at at time zone 'Europe/London')::date::text)
      from resources.amount m join partnership.area a on a.id = m.area
     where m.id = of_amount
$$;
revoke execute on function published.resource_words(uuid) from public;

-- As V416 has it, and resources.
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
        when act in ('resources.amount.entered', 'resources.amount.corrected') then published.resource_words(of_thing)
    end
$$;

-- Of which version which entry is, whose receipt anybody takes; none of what was entered before there were any.
create function published.resource_receipts(in_area text)
    returns table (year int, kind text, strand text, version int, entry uuid, at timestamptz)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select m.year, m.kind, m.strand, m.version, r.entry, r.at
      from partnership.area a
      join resources.amount m on m.area = a.id
     cross join lateral published.receipts(m.id) r
     where a.code = in_area
$$;
revoke execute on function published.resource_receipts(text) from public;
grant execute on function published.resource_receipts(text) to ${public};
