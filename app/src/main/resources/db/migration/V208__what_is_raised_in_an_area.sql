-- Of scrutiny, what the public reads of one area: matters whose raiser, follower or answerer serves it that day, with where each
-- stands; all of them, or the one that a reference names. As published.matters: of the owner's, and nothing that is withheld.
create function published.matters_in(in_area text, called text, on_day date, most int, skipped int)
    returns table (id uuid, reference text, kind text, title text, words text, raised_in text, followed_in text, put_to text,
                   raised_on date, due_on date, duty text, priority text, last_kind text, last_outcome text, total bigint)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with here as materialized (
        select c.body from partnership.coverage c join partnership.area a on a.id = c.area
         where a.code = in_area and c.from_day <= on_day and (c.until_day is null or c.until_day > on_day))
    select m.id, m.reference, m.kind, m.title, m.words, scrutiny.name_of(m.raised_in, on_day), scrutiny.name_of(m.held_in, on_day),
           scrutiny.name_of(m.to_body, on_day), (m.raised_at at time zone 'Europe/London')::date, m.due_on, m.duty, p.title,
           s.kind, s.outcome, count(*) over ()
      from scrutiny.matter m
      left join scrutiny.priority p on p.id = m.priority
      left join lateral (select t.kind, t.outcome from scrutiny.step t where t.matter = m.id order by t.number desc limit 1) s on true
     where m.withheld is null and (called is null or m.reference = called)
       and (m.to_body in (select h.body from here h) or m.held_in in (select h.body from here h)
            or m.raised_in in (select h.body from here h))
     order by m.raised_at desc, m.id limit least(most, 100) offset greatest(skipped, 0)
$$;
revoke execute on function published.matters_in(text, text, date, int, int) from public;
grant execute on function published.matters_in(text, text, date, int, int) to ${public};
