-- The entry of an evaluation that was approved before V467 has the SHA-256 of words with counts in them. They are shown no longer, and with
-- what opens it anybody could try which counts they were: so of such a pilot no entry about an evaluation is opened. The entry
-- itself stays in the log, and whoever took its receipt has it still (decision 0172).
alter table pilots.evaluation add column in_counts_until timestamptz default now();
alter table pilots.evaluation alter column in_counts_until drop default;
-- Those that are written from here on have none.
alter table pilots.evaluation add constraint in_counts_no_longer check (in_counts_until is null) not valid;

create function published.was_told_in_counts(of_pilot uuid) returns boolean language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select exists (select from pilots.evaluation e
                     join pilots.step s on s.evaluation = e.id and s.kind = 'APPROVED' and s.made_at < e.in_counts_until
                    cross join jsonb_array_elements(e.figures) f
                    where e.pilot = of_pilot and not published.is_told_in_counts(f ->> 'measure') and (f ->> 'of')::int >= 5)
$$;

-- As V390 has it, and that.
create or replace function published.is_told(act text, of_thing uuid) returns boolean language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select case
        when act = 'publications.edition.approved' then exists (
            select from publications.edition e
             where e.id = of_thing and (e.due_at is null or e.due_at <= published.moment())
               and not exists (select from publications.step w join publications.edition o on o.id = w.edition
                                where o.publication = e.publication and w.kind = 'WITHDRAWN' and w.made_at <= e.due_at))
        when act like 'consultation.%' then exists (
            select from published.consultation c
             where c.id = of_thing and c.opens <= published.today() and (c.withdrawn_on is null or c.withdrawn_on >= c.opens))
        when act = 'pilots.evaluation.approved' then not published.was_told_in_counts(of_thing)
        else true end
$$;
revoke execute on function published.was_told_in_counts(uuid) from public;
