-- What anybody may know of scrutiny: each matter that is not withheld with what was said about it, and the priorities of each police
-- area. Read through functions of the owner's, so that nothing can be published and then differ; no officer is named.

-- What a body is called on a day.
create function scrutiny.name_of(of uuid, on_day date) returns text language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select n.name from partnership.body_name n where n.body = of and n.from_day <= on_day
     order by n.from_day desc, n.recorded_at desc limit 1
$$;
revoke execute on function scrutiny.name_of(uuid, date) from public;

-- The newest first. `due_on` is that of the first answer; each step says what is due after it.
create function published.matters(on_day date, most int, skipped int)
    returns table (id uuid, reference text, kind text, title text, words text, raised_in text, followed_in text, put_to text,
                   raised_on date, due_on date, duty text, priority text, closed boolean)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select m.id, m.reference, m.kind, m.title, m.words, scrutiny.name_of(m.raised_in, on_day), scrutiny.name_of(m.held_in, on_day),
           scrutiny.name_of(m.to_body, on_day), (m.raised_at at time zone 'Europe/London')::date, m.due_on, m.duty, p.title,
           exists (select from scrutiny.step s where s.matter = m.id and s.kind = 'CLOSING')
      from scrutiny.matter m left join scrutiny.priority p on p.id = m.priority
     where m.withheld is null
     order by m.raised_at desc, m.id limit least(most, 100) offset greatest(skipped, 0)
$$;

-- In their order; nothing of a matter that is withheld.
create function published.matter_steps(of_matter uuid, on_day date)
    returns table (number int, kind text, body text, made_on date, outcome text, words text, by_day date)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select s.number, s.kind, scrutiny.name_of(s.body, on_day), (s.made_at at time zone 'Europe/London')::date, s.outcome, s.words, s.by_day
      from scrutiny.step s join scrutiny.matter m on m.id = s.matter
     where s.matter = of_matter and m.withheld is null
     order by s.number
$$;

-- Those that hold on a day, by area.
create function published.priorities(on_day date)
    returns table (id uuid, area_code text, area text, body text, strand text, title text, plan text, from_day date, until_day date)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select p.id, a.code, a.name, scrutiny.name_of(p.body, on_day), p.strand, p.title, p.plan, p.from_day, p.until_day
      from scrutiny.priority p join partnership.area a on a.id = p.area
     where p.from_day <= on_day and p.until_day > on_day
       and not exists (select from scrutiny.priority l where l.replaces = p.id)
     order by a.name, p.from_day desc, p.id
$$;
revoke execute on function published.matters(date, int, int), published.matter_steps(uuid, date), published.priorities(date) from public;
grant execute on function published.matters(date, int, int), published.matter_steps(uuid, date), published.priorities(date) to ${public};
