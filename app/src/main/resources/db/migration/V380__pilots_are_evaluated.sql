-- What a pilot is evaluated by: the measures that were chosen beforehand, in quarters that lie wholly in it and as many that lie wholly
-- before it, in the areas in which it started and in those that it is compared with. The numbers are those of measures, which count what
-- bodies did and nobody (decision 0122); nobody types one (decision 0136).

-- The first days of the first quarter and of the last, of either time; nothing before a whole quarter is over in which the pilot ran in
-- every area in which it has started.
create function pilots.periods(of_pilot uuid, on_day date)
    returns table (before_from date, before_until date, during_from date, during_until date)
    language sql stable set search_path = pg_catalog, pg_temp as $$
    with started as (
        select min((s.made_at at time zone 'Europe/London')::date) as first, max((s.made_at at time zone 'Europe/London')::date) as last
          from pilots.said s where s.pilot = of_pilot and s.kind = 'START'),
    ended as (
        select min((s.made_at at time zone 'Europe/London')::date) as day from pilots.step s where s.pilot = of_pilot and s.kind = 'ENDED'),
    during as (
        select (date_trunc('quarter', t.last - 1) + interval '3 months')::date as since,
               (date_trunc('quarter', least(on_day - 1, p.last_day, e.day) + 1) - interval '3 months')::date as until,
               (date_trunc('quarter', t.first) - interval '3 months')::date as until_before
          from pilots.pilot p, started t, ended e where p.id = of_pilot and t.first is not null)
    select (d.until_before - age(d.until::timestamp, d.since::timestamp))::date, d.until_before, d.since, d.until
      from during d where d.until >= d.since
$$;

-- A body counts where it served an area in the quarter; one that served areas of both counts in neither, and so does one that served none
-- in which the pilot started. A category is never less than none.
create function pilots.counted(of_pilot uuid, on_day date)
    returns table (nth bigint, measure text, place text, period text, part int, "of" int)
    language sql stable set search_path = pg_catalog, pg_temp as $$
    with spans as (
        select x.period, x.since, x.until
          from pilots.periods(of_pilot, on_day) t,
               lateral (values ('BEFORE', t.before_from, t.before_until), ('DURING', t.during_from, t.during_until)) x (period, since, until)),
    started as materialized (
        select s.area from pilots.said s where s.pilot = of_pilot and s.kind = 'START'),
    chosen as materialized (
        select m.nth, m.it ->> 'id' as measure, m.it -> 'part' as part, m.it -> 'of' as "of"
          from pilots.pilot p, jsonb_array_elements(p.measures) with ordinality m (it, nth) where p.id = of_pilot),
    kept as materialized (
        select x.period, k.measure, k.quarter, k.until_day, k.body, k.part, sum(k.number) as number
          from spans x
          join measures.counted k on k.quarter between x.since and x.until
          join chosen c on c.measure = k.measure
         group by x.period, k.measure, k.quarter, k.until_day, k.body, k.part),
    served as materialized (
        select b.body, b.quarter, bool_or(c.area in (select area from started)) as here, bool_or(c.area = any (p.compared)) as there
          from pilots.pilot p, (select distinct k.body, k.quarter, k.until_day from kept k) b
          join partnership.coverage c on c.body = b.body and c.from_day < b.until_day
               and (c.until_day is null or c.until_day > b.quarter and c.until_day > c.from_day)
         where p.id = of_pilot
         group by b.body, b.quarter),
    placed as (
        select k.period, k.measure, k.part, case when s.here then 'PILOT' else 'COMPARED' end as place, greatest(sum(k.number), 0) as number
          from kept k join served s on s.body = k.body and s.quarter = k.quarter
         where s.here <> s.there
         group by k.period, k.measure, k.quarter, k.part, s.here)
    select c.nth, c.measure, w.place, x.period, coalesce(sum(n.number) filter (where c.part ? n.part), 0)::int,
           coalesce(sum(n.number) filter (where c."of" ? n.part), 0)::int
      from chosen c
     cross join (values ('PILOT'), ('COMPARED')) w (place)
     cross join spans x
      left join placed n on n.measure = c.measure and n.place = w.place and n.period = x.period
     group by c.nth, c.measure, w.place, x.period
$$;

-- What an evaluation would hold, for those who write one.
create function pilots.foreseen(of_pilot uuid, on_day date)
    returns table (nth bigint, measure text, place text, period text, part int, "of" int)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select c.* from pilots.counted(of_pilot, on_day) c where 'BOARD_MEMBER' = any (access.viewer_roles())
$$;

create function pilots.evaluated_in_turn() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    p pilots.pilot;
    day date := (new.made_at at time zone 'Europe/London')::date;
begin
    select * into p from pilots.pilot where id = new.pilot;
    perform pg_advisory_xact_lock(hashtextextended(new.pilot::text, 379));
    if succession.follower_of(p.body, new.made_at) <> new.body then
        raise exception 'the body that runs a pilot evaluates it';
    end if;
    if new.number <> 1 + (select count(*) from pilots.evaluation e where e.pilot = new.pilot) then
        raise exception 'an evaluation follows the last';
    end if;
    if exists (select from pilots.evaluation e where e.pilot = new.pilot
                  and not exists (select from pilots.step s where s.evaluation = e.id)) then
        raise exception 'one evaluation waits for a second person at a time';
    end if;
    if not exists (select from pilots.periods(new.pilot, day)) then
        raise exception 'a pilot is evaluated once a whole quarter of it is over';
    end if;
    select coalesce(t.before_from, new.before_from), coalesce(t.before_until, new.before_until), coalesce(t.during_from, new.during_from),
           coalesce(t.during_until, new.during_until)
      into new.before_from, new.before_until, new.during_from, new.during_until
      from (select) one left join pilots.periods(new.pilot, day) t on true;
    new.interim := day <= p.last_day and pilots.goes_on(new.pilot);
    select coalesce(jsonb_agg(jsonb_build_object('measure', c.measure, 'place', c.place, 'period', c.period, 'part', c.part, 'of', c."of")
                              order by c.nth, c.place desc, c.period), '[]')
      into new.figures from pilots.counted(new.pilot, day) c;
    return new;
end $$;
create trigger evaluated_in_turn before insert on pilots.evaluation for each row execute function pilots.evaluated_in_turn();

revoke execute on function pilots.periods(uuid, date), pilots.counted(uuid, date), pilots.foreseen(uuid, date) from public;
grant execute on function pilots.foreseen(uuid, date) to ${app};
