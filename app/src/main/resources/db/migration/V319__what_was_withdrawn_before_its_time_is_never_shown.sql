-- As V306 has it; but an edition that was withdrawn at or before the moment at which it would have been shown never is, nor is it said
-- that there was one. Nothing is withdrawn before it is approved (V305), so that moment is the one that it waited for.
create or replace function published.editions(at timestamptz)
    returns table (id uuid, publication uuid, number bigint, shown_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select e.id, e.publication, row_number() over (partition by e.publication order by e.number), greatest(s.made_at, e.due_at)
      from publications.edition e
      join publications.step s on s.edition = e.id and s.kind = 'APPROVED'
     where greatest(s.made_at, e.due_at) <= at
       and not exists (select from publications.step w join publications.edition o on o.id = w.edition
                        where o.publication = e.publication and w.kind = 'WITHDRAWN' and w.made_at <= e.due_at)
$$;

-- Nor are there words of such a withdrawal where nothing of the publication was ever shown, and so no entry of anybody's (decision 0130).
create or replace function published.edition_withdrawal_words(of_edition uuid) returns text language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select ledger.line('withdrawn', e.reference) || ledger.line('edition', e.number::text) || ledger.line('why', s.words)
      from publications.edition e join publications.step s on s.edition = e.id and s.kind = 'WITHDRAWN'
     where e.id = of_edition and exists (select from published.editions(s.made_at) p where p.publication = e.publication)
$$;
