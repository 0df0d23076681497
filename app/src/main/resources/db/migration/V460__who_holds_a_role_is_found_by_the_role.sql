-- Whoever holds a role is among those of whom it was once said: they alone are judged, where every officer of the bodies was. To which
-- bodies anybody may complain took longer, the more officers there were of all bodies; and each complaint asked for all of them to
-- find its own (decision 0174).
create index role_change_role on partnership.role_change (role, officer);

-- As V396 has it, but who was never said to hold one of the roles is not judged; whoever stands in holds it as who they are. Each is
-- looked up by itself (`offset 0`): left free, the planner gathers everybody of whom a role was ever said, for the few of one body.
create or replace function partnership.held_in(bodies uuid[], roles text[], day date, known timestamptz)
    returns table (id uuid, name text, body uuid, role text) language sql stable as $$
    select o.id, o.name, o.body, s.role
      from partnership.officer o
      join partnership.body b on b.id = o.body
     cross join lateral partnership.said(o.id, known) s
     where o.body = any (bodies)
       and (exists (select from partnership.role_change c where c.officer = o.id and c.role = any (roles) offset 0)
            or exists (select from succession.stand_in i where i.officer = o.id offset 0))
       and s.role = any (roles)
       and b.from_day <= day and (b.until_day is null or b.until_day > day or succession.stands_in(o.id, known))
       and o.from_day <= day and (o.until_day is null or o.until_day > day)
       and s.from_day <= day and (s.until_day is null or s.until_day > day)
       and s.trained_until >= day
$$;

-- As V256 has them, but of the bodies of which nobody was ever said to answer none is asked, and of a complaint its own alone.
create or replace function published.complained_of(on_day date, at timestamptz) returns table (body uuid, name text)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select b.id, intake.name_of(b.id, on_day)
      from partnership.body b
     where b.kind <> 'SECURITY_SERVICE'
       and b.id in (select h.body
                      from partnership.held_in(array(select distinct o.body from partnership.role_change c
                                                       join partnership.officer o on o.id = c.officer
                                                      where c.role = 'AGREEMENT_OWNER'),
                                               array['AGREEMENT_OWNER'], on_day, at) h)
     order by 2
$$;
create or replace function intake.complaint_goes_to_who_answers() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from partnership.body b
                     join partnership.held_in(array[new.to_body], array['AGREEMENT_OWNER'],
                                              (new.sent_at at time zone 'Europe/London')::date, new.sent_at) h on h.body = b.id
                    where b.id = new.to_body and b.kind <> 'SECURITY_SERVICE') then
        raise exception 'a complaint goes to a body of which somebody answers';
    end if;
    return new;
end $$;
