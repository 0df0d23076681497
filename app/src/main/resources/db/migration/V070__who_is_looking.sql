-- What is known of an officer who looks, without binding them: so that it can also be said of another officer what they
-- could see, and why not. Binding stays access.bind's alone.

-- The roles an officer is appointed to on a day, as known at a moment, whose training has ended.
create function partnership.roles_lapsed(asked uuid, day date, known timestamptz) returns setof text
    language sql stable as $$
    select s.role
      from partnership.statements(asked, known) s
     where s.from_day <= day
       and (s.until_day is null or s.until_day > day)
       and s.trained_until < day
$$;

-- Nothing, when the officer or their body is not in office at that moment.
create function access.known_of(asked uuid, at timestamptz)
    returns table (name text, body uuid, body_name text, body_kind text, nation text, roles text, lapsed text,
                   agreements text)
    language plpgsql stable as $$
declare
    day date := (at at time zone 'Europe/London')::date;
begin
    select o.name, o.body, n.name, b.kind, b.nation into name, body, body_name, body_kind, nation
      from partnership.officer o
      join partnership.body b on b.id = o.body
      join lateral (select bn.name from partnership.body_name bn where bn.body = b.id and bn.from_day <= day
                     order by bn.from_day desc, bn.recorded_at desc limit 1) n on true
     where o.id = asked
       and o.from_day <= day and (o.until_day is null or o.until_day > day)
       and b.from_day <= day and (b.until_day is null or b.until_day > day);
    if not found then
        return;
    end if;
    select coalesce(string_agg(r, ',' order by r), '') into roles
      from partnership.roles_held(asked, day, at) r;
    select coalesce(string_agg(r, ',' order by r), '') into lapsed
      from partnership.roles_lapsed(asked, day, at) r;
    select coalesce(string_agg(f::text, ',' order by f), '') into agreements
      from partnership.in_force_for(known_of.body, at) f;
    return next;
end $$;

drop function access.bind(uuid, timestamptz);

-- Binds who is looking for this transaction: their roles, body and agreements are read here, never taken from the
-- caller. Returns nothing, and binds nobody, when the officer or their body is not in office at that moment.
create function access.bind(asked uuid, at timestamptz)
    returns table (name text, body uuid, body_name text, body_kind text, nation text, roles text, lapsed text,
                   agreements text)
    language plpgsql as $$
begin
    perform set_config('concordat.officer', '', true), set_config('concordat.body', '', true),
            set_config('concordat.roles', '', true), set_config('concordat.agreements', '', true);
    for name, body, body_name, body_kind, nation, roles, lapsed, agreements in
            select * from access.known_of(asked, at) loop
        perform set_config('concordat.officer', asked::text, true),
                set_config('concordat.body', body::text, true),
                set_config('concordat.roles', roles, true),
                set_config('concordat.agreements', agreements, true),
                set_config('concordat.purpose', '', true),
                set_config('concordat.at', at::text, true);
        return next;
    end loop;
end $$;

grant execute on function access.bind(uuid, timestamptz), access.known_of(uuid, timestamptz),
    partnership.roles_lapsed(uuid, date, timestamptz) to ${app};
