-- The public reads who goes on with a matter and a complaint, and who answered for an area before. What was raised, said and signed
-- keeps the name that its body had on that day.
create or replace function published.matter_steps(of_matter uuid, on_day date)
    returns table (number int, kind text, body text, made_on date, outcome text, words text, by_day date)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select s.number, s.kind, scrutiny.name_of(s.body, (s.made_at at time zone 'Europe/London')::date),
           (s.made_at at time zone 'Europe/London')::date, s.outcome, s.words, s.by_day
      from scrutiny.step s join scrutiny.matter m on m.id = s.matter
     where s.matter = of_matter and m.withheld is null
     order by s.number
$$;

-- The bodies whose matters an area reads: those that serve it; those that served it until they ended; and those that the law says
-- are followed by one of them, or whose work one of them has taken over.
create function published.heard_in(in_area text, on_day date) returns setof uuid language sql stable
    set search_path = pg_catalog, pg_temp as $$
    with here as materialized (
        select c.body from partnership.coverage c
          join partnership.area a on a.id = c.area
          join partnership.body b on b.id = c.body
         where a.code = in_area and c.from_day <= on_day and (c.until_day is null or c.until_day > on_day or b.until_day <= on_day))
    select h.body from here h
     union
    select u.body from partnership.succession u join partnership.body b on b.id = u.body
     where u.standing = 'ENACTED' and b.until_day <= on_day and u.successor in (select h.body from here h)
     union
    select a.body from succession.acceptance a
     where succession.follower_of(a.body, 'infinity') in (select h.body from here h)
$$;
revoke execute on function published.heard_in(text, date) from public;

-- `left_open`: whoever followed or had to answer it has ended, and nobody has taken that over.
drop function published.matters_in(text, text, date, int, int);
create function published.matters_in(in_area text, called text, on_day date, most int, skipped int)
    returns table (id uuid, reference text, kind text, title text, words text, raised_in text, followed_in text, put_to text,
                   answered_in text, left_open boolean, raised_on date, due_on date, duty text, priority text, last_kind text,
                   last_outcome text, total bigint)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with here as materialized (select h as body from published.heard_in(in_area, on_day) h),
    listed as materialized (
        select m.*, count(*) over () as total
          from scrutiny.matter m
         where m.withheld is null and (called is null or m.reference = called)
           and (m.to_body in (select h.body from here h) or m.held_in in (select h.body from here h)
                or m.raised_in in (select h.body from here h))
         order by m.raised_at desc, m.id limit least(most, 100) offset greatest(skipped, 0))
    select m.id, m.reference, m.kind, m.title, m.words,
           scrutiny.name_of(m.raised_in, (m.raised_at at time zone 'Europe/London')::date), scrutiny.name_of(f.follows, on_day),
           scrutiny.name_of(m.to_body, (m.raised_at at time zone 'Europe/London')::date), scrutiny.name_of(f.answers, on_day),
           s.kind is distinct from 'CLOSING' and exists (
               select from partnership.body b where b.id in (f.follows, f.answers) and b.until_day <= on_day),
           (m.raised_at at time zone 'Europe/London')::date, m.due_on, m.duty, p.title, s.kind, s.outcome, m.total
      from listed m
     cross join lateral (select succession.follower_of(m.held_in, 'infinity') as follows,
                                succession.follower_of(m.to_body, 'infinity') as answers) f
      left join scrutiny.priority p on p.id = m.priority
      left join lateral (select t.kind, t.outcome from scrutiny.step t where t.matter = m.id order by t.number desc limit 1) s on true
     order by m.raised_at desc, m.id
$$;
revoke execute on function published.matters_in(text, text, date, int, int) from public;
grant execute on function published.matters_in(text, text, date, int, int) to ${public};

-- A statement is that of the body that signed it.
create or replace function published.statements_in(in_area text, of_quarter date, on_day date, most int, skipped int)
    returns table (id uuid, body text, quarter date, signed_on date, signed_as text, total bigint)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select s.id, scrutiny.name_of(g.body, (g.made_at at time zone 'Europe/London')::date), s.quarter,
           (g.made_at at time zone 'Europe/London')::date, g.words, count(*) over ()
      from partnership.area a
      join assurance.statement s on s.area = a.id
      join assurance.said g on g.statement = s.id and g.kind = 'SIGNATURE'
     where a.code = in_area and (of_quarter is null or s.quarter = of_quarter)
     order by s.quarter desc limit least(most, 100) offset greatest(skipped, 0)
$$;

-- As V256 has it, with who answers it now, where that is another.
drop function published.complaint(text, bytea);
create function published.complaint(asked text, hash bytea)
    returns table (received_on date, body text, now_with text, acknowledge_by date, acknowledged_on date, answer_by date, answered_on date,
                   outcome text, words text)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select (c.sent_at at time zone 'Europe/London')::date, intake.name_of(c.to_body, (c.sent_at at time zone 'Europe/London')::date),
           case when n.body <> c.to_body then intake.name_of(n.body, 'infinity') end,
           c.acknowledge_by, (f.made_at at time zone 'Europe/London')::date, c.answer_by, (a.made_at at time zone 'Europe/London')::date,
           case when a.told then a.outcome end, case when a.told then a.words end
      from intake.complaint c
     cross join lateral (select succession.follower_of(c.to_body, 'infinity') as body) n
      left join complaints.step f on f.complaint = c.id and f.number = 1
      left join lateral (select s.made_at, s.outcome, s.told, s.words from complaints.step s
                          where s.complaint = c.id and s.kind = 'ANSWER' order by s.number desc limit 1) a on true
     where c.reference = asked and c.secret_hash = hash
$$;
revoke execute on function published.complaint(text, bytea) from public;
grant execute on function published.complaint(text, bytea) to ${public};

-- Who answered for policing in an area before: the police forces and local policing bodies that no longer do, each with its days, its
-- offices, and who took over their work, the last first.
create function published.answered_before(in_area text, on_day date)
    returns table (kind text, name text, offices text, from_day date, until_day date, taken_over_by text, taken_over_on date)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select c.kind, scrutiny.name_of(c.body, c.until_day - 1),
           (select string_agg(o.title, E'\n' order by o.title) from partnership.office o
             where o.body = c.body and o.from_day < c.until_day and (o.until_day is null or o.until_day >= c.until_day)),
           c.from_day, c.until_day, scrutiny.name_of(a.successor, (a.accepted_at at time zone 'Europe/London')::date),
           (a.accepted_at at time zone 'Europe/London')::date
      from partnership.coverage c
      join partnership.area r on r.id = c.area
      left join succession.acceptance a on a.body = c.body
     where r.code = in_area and c.kind in ('POLICE_FORCE', 'LOCAL_POLICING_BODY') and c.until_day <= on_day and c.until_day > c.from_day
     order by c.until_day desc, c.kind, 2 limit 50
$$;
revoke execute on function published.answered_before(text, date) from public;
grant execute on function published.answered_before(text, date) to ${public};
