-- The national board's view of every police area: what can be shown of each, from what was done and entered. Nothing is kept
-- here: every row is read from where it stands, as of the end of a quarter or of now.
create schema assurance;
grant usage on schema assurance to ${app};

-- A row of evidence. Adding a question to the board is a function that returns such rows for a quarter's first day and a moment,
-- for the areas in `assurance.serving`, and a constant of `assurance.Question`. No row names a person.
create type assurance.evidence as (
    area      uuid,
    reference text,       -- of the agreement, round or matter, by which it is found
    words     text,       -- a title, or the name of a constant
    body      uuid,
    day       date,       -- on which it was done, or from which it is so
    due       date,       -- by when, or until when
    amount    int,        -- how many it stands for
    amiss     int         -- how many of them are not as they should be
);

-- Which body serves which area on a day: of every area to the national board, of the area that their body serves now to a
-- scrutiny officer, and of none to anybody else.
create function assurance.serving(on_day date) returns table (area uuid, body uuid, kind text) language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select c.area, c.body, c.kind
      from partnership.coverage c
     where c.from_day <= on_day and (c.until_day is null or c.until_day > on_day)
       and ((select 'BOARD_MEMBER' = any (access.viewer_roles()))
            or (select 'SCRUTINY_OFFICER' = any (access.viewer_roles()))
               and c.area in (select scrutiny.areas_of(access.viewer_body(),
                                                       (access.viewer_at() at time zone 'Europe/London')::date)))
$$;

-- The offices of the local policing body, and since when each is held.
create function assurance.office_holders(first date, moment timestamptz) returns setof assurance.evidence language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    select s.area, null::text, o.title, o.body, t.from_day, null::date, 1, case when t.id is null then 1 else 0 end
      from assurance.serving((moment at time zone 'Europe/London')::date) s
      join partnership.office o on o.body = s.body and o.from_day <= (moment at time zone 'Europe/London')::date
                               and (o.until_day is null or o.until_day > (moment at time zone 'Europe/London')::date)
      left join partnership.tenure t on t.office = o.id and t.from_day <= (moment at time zone 'Europe/London')::date
                               and (t.until_day is null or t.until_day > (moment at time zone 'Europe/London')::date)
     where s.kind = 'LOCAL_POLICING_BODY'
$$;

-- The agreements in force to which a body that serves the area is a party. All are judged at once, as partnership.state_of
-- judges one (BoardTest compares them).
create function assurance.agreements(first date, moment timestamptz) returns setof assurance.evidence language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    select p.area, a.reference, a.title, a.owner_body, a.from_day, a.until_day - 1, 1, 0
      from (select distinct s.area, p.agreement
              from assurance.serving((moment at time zone 'Europe/London')::date) s
              join partnership.agreement_party p on p.body = s.body) p
      join (select n.*
              from partnership.agreement n
             where n.offered_at <= moment and n.from_day <= (moment at time zone 'Europe/London')::date and n.until_day > (moment at time zone 'Europe/London')::date
               and not exists (select from partnership.withdrawal w where w.agreement = n.id and w.withdrawn_at <= moment)
               and not exists (select from partnership.ending e where e.agreement = n.id and e.ended_at <= moment)
               and not exists (select from partnership.suspension u
                                where u.agreement = n.id and u.suspended_at <= moment
                                  and not exists (select from partnership.resumption r
                                                   where r.suspension = u.id and r.resumed_at <= moment))
               and not exists (select from partnership.agreement_party y
                                 left join partnership.signature g on g.agreement = y.agreement and g.body = y.body
                                                                  and g.signed_at <= moment
                                where y.agreement = n.id and g.agreement is null)
            offset 0) a on a.id = p.agreement
     where partnership.superseded_by(a.id, moment) is null
$$;

-- How many officers of the bodies that serve the area hold each role, and how many of them without the training, as was known
-- at that moment.
create function assurance.training(first date, moment timestamptz) returns setof assurance.evidence language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    with said as (
        select distinct on (d.officer, c.role) d.officer, c.role, c.from_day, c.until_day, c.trained_until
          from partnership.role_decision d
          join partnership.role_change c on c.id = d.change
         where d.outcome = 'APPROVED' and d.decided_at <= moment
         order by d.officer, c.role, d.decided_at desc, c.proposed_at desc, c.id)
    select s.area, null::text, r.role, s.body, null::date, null::date, count(*)::int,
           (count(*) filter (where r.trained_until < (moment at time zone 'Europe/London')::date))::int
      from assurance.serving((moment at time zone 'Europe/London')::date) s
      join partnership.officer o on o.body = s.body and o.from_day <= (moment at time zone 'Europe/London')::date
                                and (o.until_day is null or o.until_day > (moment at time zone 'Europe/London')::date)
      join said r on r.officer = o.id and r.from_day <= (moment at time zone 'Europe/London')::date
                 and (r.until_day is null or r.until_day > (moment at time zone 'Europe/London')::date)
     group by s.area, s.body, r.role
$$;

-- The samples of the area that were drawn in the quarter, and of how many decisions.
create function assurance.samples(first date, moment timestamptz) returns setof assurance.evidence language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    select r.area, r.reference, r.kind, r.body, (d.made_at at time zone 'Europe/London')::date, null::date, r.size, 0
      from sampling.drawn d
      join sampling.round r on r.id = d.round
     where d.made_at >= first::timestamp at time zone 'Europe/London' and d.made_at <= moment
       and r.area in (select s.area from assurance.serving((moment at time zone 'Europe/London')::date) s)
$$;

-- What was due of a body that serves the area, at any time in the quarter: an answer, and what was promised in one. Each ends
-- with the next step; of what was closed before the quarter nothing was due in it.
create index step_closing on scrutiny.step (matter) include (made_at) where kind = 'CLOSING';
create function assurance.demands(first date, moment timestamptz, kinds text[])
    returns table (area uuid, reference text, kind text, body uuid, ended date, due date) language sql stable
    set search_path = pg_catalog, pg_temp as $$
    with unfinished as materialized (
        select m.id, m.reference, m.kind, m.to_body, m.due_on
          from scrutiny.matter m
         where m.raised_at <= moment and m.kind = any (kinds)
           and not exists (select from scrutiny.step c
                            where c.matter = m.id and c.kind = 'CLOSING' and c.made_at < first::timestamp at time zone 'Europe/London'))
    select s.area, m.reference, m.kind, m.to_body, (e.made_at at time zone 'Europe/London')::date, q.due
      from assurance.serving((moment at time zone 'Europe/London')::date) s
      join unfinished m on m.to_body = s.body
     cross join lateral (
           select 0 as number, m.due_on as due
            union all
           select t.number, t.by_day from scrutiny.step t
            where t.matter = m.id and t.made_at <= moment and t.by_day is not null) q
      left join lateral (select t.made_at from scrutiny.step t
                          where t.matter = m.id and t.number = q.number + 1 and t.made_at <= moment offset 0) e on true
     where e.made_at is null or (e.made_at at time zone 'Europe/London')::date >= first
$$;

-- Findings, questions and directions: what was late in the quarter, or is.
create function assurance.answers(first date, moment timestamptz) returns setof assurance.evidence language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    select d.area, d.reference, d.kind, d.body, d.ended, d.due, 1,
           case when coalesce(d.ended, (moment at time zone 'Europe/London')::date) > d.due then 1 else 0 end
      from assurance.demands(first, moment, array['FINDING', 'QUESTION', 'DIRECTION']) d
$$;

-- Recommendations: what is overdue at that moment.
create function assurance.recommendations(first date, moment timestamptz) returns setof assurance.evidence language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    select d.area, d.reference, d.kind, d.body, d.ended, d.due, 1,
           case when d.ended is null and (moment at time zone 'Europe/London')::date > d.due then 1 else 0 end
      from assurance.demands(first, moment, array['RECOMMENDATION']) d
$$;

revoke execute on function assurance.serving(date), assurance.demands(date, timestamptz, text[]),
    assurance.office_holders(date, timestamptz), assurance.agreements(date, timestamptz), assurance.training(date, timestamptz),
    assurance.samples(date, timestamptz), assurance.answers(date, timestamptz), assurance.recommendations(date, timestamptz)
    from public;
grant execute on function assurance.office_holders(date, timestamptz), assurance.agreements(date, timestamptz),
    assurance.training(date, timestamptz), assurance.samples(date, timestamptz), assurance.answers(date, timestamptz),
    assurance.recommendations(date, timestamptz) to ${app};
