-- Who answers for the cases of a force that has ended, at every moment from the first of that day on: whoever stands in for it; while
-- nobody does, by law, the lead of the force that follows. Nobody does anything for that, and it opens no record (decision 0154).

-- The forces that may go on with the cases of one that ends or has ended, the first first: whoever took its work over, or those that
-- follow by law, in the order of the register. In the place of one that has itself ended stand those that follow that one.
create function succession.line(of_body uuid, at timestamptz) returns table (place bigint, body uuid) language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    with recursive gone (body, path, seen) as (
        select f, array[]::bigint[], array[of_body, f] from succession.follower_of(of_body, at) f
        union all
        select n.body, g.path || n.turn, g.seen || n.body
          from gone g
          join partnership.body b on b.id = g.body
         cross join lateral (
               select succession.follower_of(s.successor, at) as body, row_number() over (order by s.month, s.recorded_at, s.id) as turn
                 from partnership.succession s
                where s.body = g.body and s.standing = 'ENACTED') n
         where (b.until_day <= (at at time zone 'Europe/London')::date or b.id = of_body and b.until_day is not null)
           and n.body <> all (g.seen))
    select row_number() over (order by min(g.path)), g.body
      from gone g
      join partnership.body b on b.id = g.body
      join partnership.body o on o.id = of_body and o.kind = 'POLICE_FORCE' and o.until_day is not null
     where g.body <> of_body and b.kind = 'POLICE_FORCE' and b.from_day <= (at at time zone 'Europe/London')::date
       and (b.until_day is null or b.until_day > (at at time zone 'Europe/London')::date)
     group by g.body
$$;

-- As V396 has it, but whoever follows a follower that has ended follows.
create or replace function succession.goes_on(of_body uuid, by_body uuid, at timestamptz) returns boolean language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select exists (select from succession.line(of_body, at) l where l.body = by_body)
$$;

-- The forces of which one answers once that body has ended: the one that stood in for it alone, while it is there.
create function succession.answering(of_body uuid, at timestamptz) returns table (place bigint, body uuid) language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    select l.place, l.body
      from partnership.body b
     cross join lateral (
           select min(s.in_body::text)::uuid from succession.stand_in s
            where s.body = b.id and s.in_body = succession.keeps_cases(b.id, at) and s.named_at <= at) m (k)
     cross join lateral (select 1::bigint as place, k as body where k is not null
                          union all
                         select n.place, n.body from succession.line(b.id, at) n where k is null) l
     where b.id = of_body and b.until_day <= (at at time zone 'Europe/London')::date
$$;

-- And of whom: the lead of the first that has one.
create function succession.by_law(of_body uuid, at timestamptz) returns table (officer uuid, body uuid) language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    select l.id, a.body
      from succession.answering(of_body, at) a
     cross join lateral casework.lead(a.body, at) l (id)
     where l.id is not null
     order by a.place
     limit 1
$$;

-- Who answers for a case of a body that stands under a name: that owner while they are in post, else the lead, else by law the lead
-- of a force that follows; and where nobody of any is in post, still that name, as an alarm. One row, always.
create function casework.answers_for(of_body uuid, owned_by uuid, at timestamptz) returns table (officer uuid, in_body uuid, how text)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select a.officer, a.in_body, a.how
      from (select t.id, of_body, case when t.id = owned_by then 'OWNER' else 'LEAD' end, case when t.id = owned_by then 0 else 1 end, t.name
              from casework.team(of_body, at) t
             union all
            select l.officer, l.body, 'BY_LAW', 2, '' from succession.by_law(of_body, at) l
             union all
            select owned_by, of_body, 'DESERTED', 3, '') a (officer, in_body, how, turn, name)
     order by a.turn, a.name, a.officer
     limit 1
$$;
create function casework.accountable(asked uuid, at timestamptz) returns table (officer uuid, in_body uuid, how text) language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    select a.officer, a.in_body, a.how
      from casework.ownership w
     cross join lateral casework.answers_for(w.body, w.officer, at) a
     where w.of_case = asked and w.from_at <= at and (w.until_at is null or w.until_at > at)
$$;
revoke execute on function succession.line(uuid, timestamptz), succession.answering(uuid, timestamptz), succession.by_law(uuid, timestamptz),
    casework.answers_for(uuid, uuid, timestamptz), casework.accountable(uuid, timestamptz) from public;
grant execute on function succession.keeps_cases(uuid, timestamptz) to ${app};   -- which force that is, as its page says

-- As V396 has them, but who follows is the same whoever looks: the force that answers or will; and who follows a follower is told too.
-- Which forces are the viewer's to ask about is worked out first, whichever is asked of: how long it takes tells nobody that there is one.
create or replace function succession.left_cases(of_body uuid) returns table (body uuid, until_day date, follower uuid, kept_in uuid, open int)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select b.id, b.until_day, coalesce(k.kept_in, l.body, n.body, s.successor), k.kept_in,
           (select count(*)::int from casework.case c where c.body = b.id and c.stage <> 'CLOSED')
      from partnership.body b
     cross join lateral (select succession.keeps_cases(b.id, access.viewer_at()) as kept_in) k
      left join lateral succession.by_law(b.id, access.viewer_at()) l on true
      left join lateral (select x.body from succession.line(b.id, access.viewer_at()) x order by x.place limit 1) n on true
      left join lateral (select x.successor from partnership.succession x
                          where x.body = b.id and x.standing = 'ENACTED' and x.successor is not null
                          order by x.month, x.recorded_at, x.id limit 1) s on true
     where b.id = (select case when of_body = any (array(select succession.leaving())) then of_body end)
$$;
create or replace function succession.leaving() returns setof uuid language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select b.id
      from partnership.body b
     where b.until_day is not null and b.kind = 'POLICE_FORCE'
       and 'PREVENT_OFFICER' = any (access.viewer_roles())
       and (b.id = access.viewer_body() or succession.goes_on(b.id, access.viewer_body(), access.viewer_at()))
     order by b.until_day, b.id
$$;
