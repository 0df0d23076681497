-- The board asks each area of the bodies that serve it and of those whose work they have taken over; and of those that ended there,
-- whether anybody has.

-- Each body that serves an area on the day of a moment, as itself and as each body whose work it had taken over by then.
create function assurance.speaking(moment timestamptz) returns table (area uuid, body uuid, named uuid) language sql stable
    set search_path = pg_catalog, pg_temp as $$
    with serving as materialized (
        select distinct s.area, s.body from assurance.serving((moment at time zone 'Europe/London')::date) s)
    select s.area, s.body, s.body from serving s
     union all
    select s.area, s.body, f.body
      from (select a.body, succession.follower_of(a.body, moment) as follower from succession.acceptance a where a.accepted_at <= moment) f
      join serving s on s.body = f.follower
$$;

create or replace function assurance.demands(first date, moment timestamptz, kinds text[])
    returns table (area uuid, reference text, kind text, body uuid, ended date, due date) language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select s.area, d.reference, d.kind, d.to_body,
           case when d.ended_at <= moment then (d.ended_at at time zone 'Europe/London')::date end, d.due_on
      from assurance.speaking(moment) s
      join scrutiny.due d on d.to_body = s.named
     where coalesce(d.ended_at, 'infinity') >= first::timestamp at time zone 'Europe/London'
       and d.since <= moment and d.kind = any (kinds)
$$;

create or replace function assurance.complaints(first date, moment timestamptz) returns setof assurance.evidence language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    select s.area, null::text, coalesce(a.outcome, 'WAITS'), s.named, null::date, null::date, 1,
           case when coalesce((f.made_at at time zone 'Europe/London')::date, (moment at time zone 'Europe/London')::date) > c.acknowledge_by
                  or coalesce((o.made_at at time zone 'Europe/London')::date, (moment at time zone 'Europe/London')::date) > c.answer_by
                then 1 else 0 end
      from assurance.speaking(moment) s
      join intake.complaint c on c.to_body = s.named and c.taken_in_at <= moment
      left join complaints.step f on f.complaint = c.id and f.number = 1 and f.made_at <= moment
      left join lateral (select t.made_at from complaints.step t
                          where t.complaint = c.id and t.kind = 'ANSWER' and t.made_at <= moment order by t.number limit 1) o on true
      left join lateral (select t.outcome from complaints.step t
                          where t.complaint = c.id and t.kind = 'ANSWER' and t.made_at <= moment order by t.number desc limit 1) a on true
     where o.made_at is null or (o.made_at at time zone 'Europe/London')::date >= first
$$;

-- Of the bodies that served the area, or that the law says are followed by one that does: those that ended with open work, how much
-- of it waits for somebody to go on with, and what was taken over in the quarter.
create function assurance.handovers(first date, moment timestamptz) returns setof assurance.evidence language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    with serving as materialized (
        select s.area, s.body from assurance.serving((moment at time zone 'Europe/London')::date) s),
    ended as materialized (
        select b.id, b.until_day, a.accepted_at, (select sum(w.open)::int from succession.work_of(b.id, moment) w) as open
          from partnership.body b
          left join succession.acceptance a on a.body = b.id and a.accepted_at <= moment
         where b.until_day <= (moment at time zone 'Europe/London')::date
           and (a.accepted_at is null or a.accepted_at >= first::timestamp at time zone 'Europe/London'))
    select distinct on (t.area, e.id) t.area, null::text, case when e.accepted_at is null then 'WAITS' else 'TAKEN_OVER' end, e.id,
           coalesce((e.accepted_at at time zone 'Europe/London')::date, e.until_day), null::date,
           case when e.accepted_at is null then e.open else 1 end, case when e.accepted_at is null then e.open else 0 end
      from ended e
      join (select distinct s.area, c.body, c.until_day from serving s join partnership.coverage c on c.area = s.area
             where c.until_day <= (moment at time zone 'Europe/London')::date
             union
            select s.area, u.body, null from serving s join partnership.succession u on u.successor = s.body
             where u.standing = 'ENACTED') t on t.body = e.id and coalesce(t.until_day, e.until_day) = e.until_day
     where e.accepted_at is not null or e.open > 0
$$;
revoke execute on function assurance.speaking(timestamptz), assurance.handovers(date, timestamptz) from public;
grant execute on function assurance.handovers(date, timestamptz) to ${app};
