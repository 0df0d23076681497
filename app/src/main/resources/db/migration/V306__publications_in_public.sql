-- What anybody reads of publications: those that were approved and whose time has come. No officer is named. Read through functions of the
-- owner's, as scrutiny is; the moment is the service's, which has a clock of its own.

-- Every edition that is shown or was, with when that began; the numbers are those that the public counts.
create function published.editions(at timestamptz)
    returns table (id uuid, publication uuid, number bigint, shown_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select e.id, e.publication, row_number() over (partition by e.publication order by e.number), greatest(s.made_at, e.due_at)
      from publications.edition e
      join publications.step s on s.edition = e.id and s.kind = 'APPROVED'
     where greatest(s.made_at, e.due_at) <= at
$$;

-- The last shown first: all, or those of the bodies that serve an area, or the one that a reference names. Of what was withdrawn the words
-- are gone, and the reason is there.
create function published.publications(at timestamptz, on_day date, in_area text, called text, most int, skipped int)
    returns table (edition uuid, publication uuid, reference text, kind text, body text, first_at timestamptz, shown_at timestamptz,
                   title text, words text, title_cy text, words_cy text, contact text, withdrawn_on date, withdrawn_why text, changed_at timestamptz,
                   total bigint)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with last as (
        select distinct on (p.publication) p.*, min(p.shown_at) over (partition by p.publication) as first_at
          from published.editions(at) p order by p.publication, p.number desc)
    select e.id, e.publication, e.reference, e.kind, scrutiny.name_of(e.body, on_day), l.first_at, l.shown_at, e.title,
           case when w.id is null then e.words end, e.title_cy, case when w.id is null then e.words_cy end, e.contact,
           (w.made_at at time zone 'Europe/London')::date, w.words, greatest(l.shown_at, w.made_at), count(*) over ()
      from last l
      join publications.edition e on e.id = l.id
      left join lateral (select s.* from publications.step s join publications.edition o on o.id = s.edition
                          where o.publication = e.publication and s.kind = 'WITHDRAWN' limit 1) w on true
     where (called is null or e.reference = called)
       and (in_area is null or exists (
            select from partnership.coverage c join partnership.area a on a.id = c.area
             where c.body = e.body and a.code = in_area and c.from_day <= on_day and (c.until_day is null or c.until_day > on_day)))
     order by greatest(l.shown_at, w.made_at) desc, e.id limit least(most, 100) offset greatest(skipped, 0)
$$;

-- The editions of one, the last first, each with what changed in it and why; of the first, nothing.
create function published.publication_editions(of_publication uuid, at timestamptz)
    returns table (edition uuid, number bigint, shown_at timestamptz, changed text)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select p.id, p.number, p.shown_at, case when p.number > 1 then e.changed end
      from published.editions(at) p join publications.edition e on e.id = p.id
     where p.publication = of_publication
     order by p.number desc
$$;

-- What was raised, with an area in whose pages it stands and the day of the last that was said, for feeds.
create function published.matters_told(on_day date, in_area text, most int)
    returns table (reference text, kind text, title text, area_code text, last_on date)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select m.reference, m.kind, m.title, a.code,
           (greatest(m.raised_at, (select max(s.made_at) from scrutiny.step s where s.matter = m.id)) at time zone 'Europe/London')::date
      from scrutiny.matter m
     cross join lateral (select min(x.code) as code from partnership.coverage c join partnership.area x on x.id = c.area
                          where c.body in (m.to_body, m.held_in, m.raised_in) and c.from_day <= on_day and (c.until_day is null or c.until_day > on_day)
                            and (in_area is null or x.code = in_area)) a
     where m.withheld is null and a.code is not null
     order by 5 desc, m.id limit least(most, 100)
$$;

create function published.edition_words(of_edition uuid) returns text language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select ledger.line('publication', e.reference) || ledger.line('edition', e.number::text) || ledger.line('kind', e.kind)
           || ledger.line('body', e.body::text) || ledger.line('title', e.title) || ledger.line('words', e.words)
           || ledger.line('title-cy', e.title_cy) || ledger.line('words-cy', e.words_cy) || ledger.line('contact', e.contact)
           || ledger.line('changed', e.changed)
      from publications.edition e
     where e.id = of_edition and exists (select from publications.step s where s.edition = e.id and s.kind = 'APPROVED')
       and not exists (select from publications.step s join publications.edition o on o.id = s.edition
                        where o.publication = e.publication and s.kind = 'WITHDRAWN')
$$;

create function published.edition_withdrawal_words(of_edition uuid) returns text language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select ledger.line('withdrawn', e.reference) || ledger.line('edition', e.number::text) || ledger.line('why', s.words)
      from publications.edition e join publications.step s on s.edition = e.id and s.kind = 'WITHDRAWN'
     where e.id = of_edition
$$;

-- As V304 has it, and what is published in a body's own words.
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
    end
$$;

revoke execute on function published.editions(timestamptz), published.publications(timestamptz, date, text, text, int, int),
    published.publication_editions(uuid, timestamptz), published.matters_told(date, text, int),
    published.edition_words(uuid), published.edition_withdrawal_words(uuid) from public;
grant execute on function published.publications(timestamptz, date, text, text, int, int),
    published.publication_editions(uuid, timestamptz), published.matters_told(date, text, int) to ${public};
