-- What was asked, and each thing that was said of it since, made of the copies that the public reads: what was counted, with the first answer. What
-- is hidden is null there, too.
create function published.consultation_words(of_consultation uuid, of_number int) returns text language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select case when of_number = 1 then
               ledger.line('consultation', c.reference) || ledger.line('by', c.body) || ledger.line('area', c.area)
               || ledger.line('opens', c.opens::text) || ledger.line('closes', c.closes::text) || ledger.line('answer-by', c.answer_by::text)
               || ledger.line('title', c.title) || ledger.line('title-cy', c.title_cy) || ledger.line('why', c.why) || ledger.line('why-cy', c.why_cy)
               || ledger.line('questions', c.questions::text)
           else (
               select ledger.line('consultation', c.reference) || ledger.line('step', s.number::text) || ledger.line('kind', s.kind)
                      || ledger.line('on', s.made_on::text) || ledger.line('outcome', s.outcome) || ledger.line('words', s.words)
                      || ledger.line('words-cy', s.words_cy) || ledger.line('matter', s.matter) || ledger.line('priority', s.priority)
                      || case when s.kind = 'RESPONSE' and not exists (
                             select from published.consultation_step b
                              where b.consultation = c.id and b.kind = 'RESPONSE' and b.number < s.number)
                         then ledger.line('results', c.results::text) else '' end
                 from published.consultation_step s
                where s.consultation = c.id and s.number = of_number) end
      from published.consultation c
     where c.id = of_consultation and (c.withdrawn_on is null or c.withdrawn_on >= c.opens)
$$;
revoke execute on function published.consultation_words(uuid, int) from public;

-- As V376 has it, and consultations.
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
    end
$$;
