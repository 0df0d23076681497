-- Open cases of forces that have ended and for which nobody stands in: how many there are, and which force answers by law. To those who
-- see who goes on with the work of which body, of what is theirs to know: the national board of all, whoever scrutinises of their area,
-- and whoever administers a force of which somebody answers, for they appoint who does. No case is named (decision 0154).
create function succession.cases_waiting() returns table (body uuid, until_day date, follower uuid, led boolean, open int)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select b.id, b.until_day, coalesce(l.body, n.body), l.body is not null, c.open
      from partnership.body b
     cross join lateral (select count(*)::int as open from casework.case c where c.body = b.id and c.stage <> 'CLOSED') c
      left join lateral succession.by_law(b.id, access.viewer_at()) l on true
      left join lateral (select x.body from succession.answering(b.id, access.viewer_at()) x order by x.place limit 1) n on true
     where b.kind = 'POLICE_FORCE' and b.until_day <= (access.viewer_at() at time zone 'Europe/London')::date and c.open > 0
       and not exists (select from casework.team(b.id, access.viewer_at()))
       and ('BOARD_MEMBER' = any (access.viewer_roles())
            or 'SCRUTINY_OFFICER' = any (access.viewer_roles()) and exists (
                   select from partnership.coverage v
                    where (v.body = b.id or v.body in (select x.body from succession.answering(b.id, access.viewer_at()) x))
                      and v.area in (select scrutiny.areas_of(access.viewer_body(), (access.viewer_at() at time zone 'Europe/London')::date)))
            or 'ADMINISTRATOR' = any (access.viewer_roles()) and (
                   exists (select from partnership.body v where v.id = access.viewer_body() and v.kind = 'NATIONAL_BOARD')
                   or access.viewer_body() in (select x.body from succession.answering(b.id, access.viewer_at()) x)))
     order by b.until_day, b.id
$$;
revoke execute on function succession.cases_waiting() from public;
grant execute on function succession.cases_waiting() to ${app};

-- Of each force that had ended by a moment, with open cases then: how many, since when, and whether somebody stood in for it by then,
-- a lead answered by law, or nobody in post did. A case is closed where its last decision by then closed it.
create function assurance.left_cases(moment timestamptz) returns table (body uuid, since date, state text, open int) language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select b.id, greatest(b.until_day, t.named), case when t.named is not null then 'CASES_TAKEN_ON' when l.body is not null then 'CASES_BY_LAW'
                                                      else 'CASES_DESERTED' end, c.open
      from partnership.body b
     cross join lateral (
           select count(*)::int as open
             from casework.case c
             left join lateral (select d.next from casework.decision d where d.of_case = c.id and d.decided_at <= moment
                                 order by d.number desc limit 1) d on true
            where c.body = b.id and c.opened_at <= moment and d.next is distinct from 'CLOSED') c
      left join lateral (
           select min((s.named_at at time zone 'Europe/London')::date) as named from succession.stand_in s
            where s.body = b.id and s.officer in (select m.id from casework.team(b.id, moment) m)) t on true
      left join lateral succession.by_law(b.id, moment) l on true
     where b.kind = 'POLICE_FORCE' and b.until_day <= (moment at time zone 'Europe/London')::date and c.open > 0
$$;
revoke execute on function assurance.left_cases(timestamptz) from public;

-- As V293 has it; and of a force that ended, its open cases that nobody has taken on, and in the quarter in which somebody has, that.
create or replace function assurance.handovers(first date, moment timestamptz) returns setof assurance.evidence language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    with serving as materialized (
        select s.area, s.body from assurance.serving((moment at time zone 'Europe/London')::date) s),
    ended as materialized (
        select b.id, b.until_day, a.accepted_at, (select sum(w.open)::int from succession.work_of(b.id, moment) w) as open
          from partnership.body b
          left join succession.acceptance a on a.body = b.id and a.accepted_at <= moment
         where b.until_day <= (moment at time zone 'Europe/London')::date
           and (a.accepted_at is null or a.accepted_at >= first::timestamp at time zone 'Europe/London')),
    left_open (body, words, since, amount, amiss) as materialized (
        select e.id, case when e.accepted_at is null then 'WAITS' else 'TAKEN_OVER' end,
               coalesce((e.accepted_at at time zone 'Europe/London')::date, e.until_day),
               case when e.accepted_at is null then e.open else 1 end, case when e.accepted_at is null then e.open else 0 end
          from ended e
         where e.accepted_at is not null or e.open > 0
         union all
        select c.body, c.state, c.since, c.open, case when c.state = 'CASES_TAKEN_ON' then 0 else c.open end
          from assurance.left_cases(moment) c
         where c.state <> 'CASES_TAKEN_ON' or c.since >= first)
    select distinct on (t.area, e.body, e.words) t.area, null::text, e.words, e.body, e.since, null::date, e.amount, e.amiss
      from left_open e
      join partnership.body b on b.id = e.body
      join (select distinct s.area, c.body, c.until_day from serving s join partnership.coverage c on c.area = s.area
             where c.until_day <= (moment at time zone 'Europe/London')::date
             union
            select s.area, u.body, null from serving s join partnership.succession u on u.successor = s.body
             where u.standing = 'ENACTED') t on t.body = e.body and coalesce(t.until_day, b.until_day) = b.until_day
$$;

-- From the day of the end on whoever may answer is told, until somebody takes the cases on; and of a force whose follower ends, whoever
-- follows that one, from that day on. What was told of it before it came to them is another turn.
create function succession.tells_who_answers_by_law() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into notices.notice (id, body, role, kind, place, from_day, by_day, told_at, turn)
    with recursive back (body, turn) as (
        select new.body, 1
        union
        select s.body, 2 from back b join partnership.succession s on s.successor = b.body and s.standing = 'ENACTED'),
    onward (body, day, turn) as (
        select new.successor, new.on_day, 1
        union
        select s.successor, greatest(o.day, s.on_day), 2 from onward o join partnership.succession s on s.body = o.body and s.standing = 'ENACTED')
    select gen_random_uuid(), t.body, 'PREVENT_OFFICER', 'cases-by-law', t.place, greatest(t.day, (new.recorded_at at time zone 'Europe/London')::date),
           t.day, new.recorded_at, t.turn
      from (select o.body, '/cases-left/' || b.body as place, min(o.day) as day, greatest(max(b.turn), max(o.turn)) as turn
              from back b
              join partnership.body f on f.id = b.body and f.kind = 'POLICE_FORCE'
             cross join onward o
             where o.body <> b.body
             group by b.body, o.body) t
     where not exists (select from notices.notice n
                        where n.body = t.body and n.kind = 'cases-by-law' and n.place = t.place and n.turn = t.turn);
    return null;
end $$;
create trigger tells_who_answers_by_law after insert on partnership.succession
    for each row when (new.standing = 'ENACTED' and new.on_day is not null and new.successor is not null)
    execute function succession.tells_who_answers_by_law();

-- Whoever takes the rest of the work over, and none of the cases before, answers for those from then on.
create function succession.tells_who_answers_since() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into notices.notice (id, body, role, kind, place, from_day, told_at, turn)
    select gen_random_uuid(), new.accepted_in, 'PREVENT_OFFICER', 'cases-by-law', '/cases-left/' || b.id,
           (new.accepted_at at time zone 'Europe/London')::date, new.accepted_at, 3
      from partnership.body b
     where b.id = new.body and b.kind = 'POLICE_FORCE'
       and not exists (select from succession.stand_in s where s.body = b.id and s.in_body = new.accepted_in);
    return null;
end $$;
create trigger tells_who_answers_since after insert on succession.acceptance
    for each row execute function succession.tells_who_answers_since();

-- Whoever follows already is told as well, where nobody has said that they go on.
insert into notices.notice (id, body, role, kind, place, from_day, by_day, told_at, turn)
select gen_random_uuid(), s.successor, 'PREVENT_OFFICER', 'cases-by-law', '/cases-left/' || s.body, greatest(s.on_day, current_date), s.on_day,
       current_timestamp, 1
  from partnership.succession s
  join partnership.body b on b.id = s.body and b.kind = 'POLICE_FORCE'
 where s.standing = 'ENACTED' and s.on_day is not null and s.successor is not null
   and not exists (select from succession.stand_in i where i.body = s.body);
