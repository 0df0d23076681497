-- The cases of a police force that ends keep its name, and every row of them stands. Who goes on with them is a Prevent officer of the
-- force that follows it by law, who stands in: an officer of the force that ended, in office from the day of its end for as long as
-- they are in office in their own, and a Prevent officer there while they are one here. Before that day they see nothing of it
-- (decision 0145).
create table succession.stand_in (
    officer     uuid primary key,                        -- as whom they act in the force that ended; made with the form
    body        uuid not null,
    for_officer uuid not null,                           -- who they are
    in_body     uuid not null,
    named_by    uuid not null,
    named_at    timestamptz not null,
    unique (body, for_officer),
    foreign key (officer, body) references partnership.officer (id, body),
    foreign key (for_officer, in_body) references partnership.officer (id, body),
    foreign key (named_by, in_body) references partnership.officer (id, body)
);

-- Whether an officer of a body that has ended is in office in it: whoever they are is, in a body that is, and nobody else took the
-- work of the one that ended over.
create function succession.stands_in(asked uuid, at timestamptz) returns boolean language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select exists (
        select from succession.stand_in s
          join partnership.officer p on p.id = s.for_officer
          join partnership.body b on b.id = s.in_body
         where s.officer = asked
           and (p.until_day is null or p.until_day > (at at time zone 'Europe/London')::date)
           and (b.until_day is null or b.until_day > (at at time zone 'Europe/London')::date)
           and (s.body in (select f from succession.spoken_for(s.in_body, at) f)
                or not exists (select from succession.acceptance a where a.body = s.body and a.accepted_at <= at)))
$$;

-- Whether a force may go on with the cases of another that ends or has ended: the law says that it follows, or it took the work over.
create function succession.goes_on(of_body uuid, by_body uuid, at timestamptz) returns boolean language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select b.kind = 'POLICE_FORCE' and f.kind = 'POLICE_FORCE' and b.until_day is not null and by_body <> of_body
       and (f.until_day is null or f.until_day > (at at time zone 'Europe/London')::date)
       and (succession.follower_of(of_body, at) = by_body
            or succession.follower_of(of_body, at) = of_body
               and exists (select from partnership.succession s
                            where s.body = of_body and s.successor = by_body and s.standing = 'ENACTED'))
      from partnership.body b, partnership.body f
     where b.id = of_body and f.id = by_body
$$;

-- The force whose officers stand in for one that ended or will: the first that did, unless another took its work over since.
create function succession.keeps_cases(of_body uuid, at timestamptz) returns uuid language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select s.in_body
      from succession.stand_in s
      join partnership.body b on b.id = s.in_body
     where s.body = of_body
       and (b.until_day is null or b.until_day > (at at time zone 'Europe/London')::date)
       and (of_body in (select f from succession.spoken_for(s.in_body, at) f)
            or not exists (select from succession.acceptance a where a.body = of_body and a.accepted_at <= at))
     order by s.named_at, s.officer
     limit 1
$$;
revoke execute on function succession.stands_in(uuid, timestamptz), succession.goes_on(uuid, uuid, timestamptz),
    succession.keeps_cases(uuid, timestamptz) from public;

-- As V292 has it, but whoever stands in for a body that has ended is in office.
create or replace function access.known_of(asked uuid, at timestamptz)
    returns table (name text, body uuid, body_name text, body_kind text, nation text, roles text, lapsed text,
                   agreements text, bodies text)
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
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
       and b.from_day <= day and (b.until_day is null or b.until_day > day or succession.stands_in(asked, at));
    if not found then
        return;
    end if;
    select coalesce(string_agg(r, ',' order by r), '') into roles
      from partnership.roles_held(asked, day, at) r;
    select coalesce(string_agg(r, ',' order by r), '') into lapsed
      from partnership.roles_lapsed(asked, day, at) r;
    select coalesce(string_agg(f::text, ',' order by f), '') into agreements
      from partnership.in_force_for(known_of.body, at) f;
    select coalesce(string_agg(f::text, ',' order by f), '') into bodies
      from succession.spoken_for(known_of.body, at) f;
    return next;
end $$;

-- As V080 has them, but whoever stands in is a Prevent officer as they are in their own body, and nothing else.
create or replace function partnership.said(asked uuid, known timestamptz)
    returns table (change uuid, role text, from_day date, until_day date, trained_until date, decided_at timestamptz)
    language sql stable as $$
    select distinct on (c.role) c.id, c.role, c.from_day, c.until_day, c.trained_until, d.decided_at
      from (select asked as officer) who
      left join succession.stand_in s on s.officer = who.officer
      join partnership.role_decision d on d.officer = coalesce(s.for_officer, who.officer)
      join partnership.role_change c on c.id = d.change
     where d.outcome = 'APPROVED' and d.decided_at <= known and (s.officer is null or c.role = 'PREVENT_OFFICER')
     order by c.role, d.decided_at desc, c.proposed_at desc, c.id
$$;
create or replace function partnership.held_in(bodies uuid[], roles text[], day date, known timestamptz)
    returns table (id uuid, name text, body uuid, role text) language sql stable as $$
    select o.id, o.name, o.body, s.role
      from partnership.officer o
      join partnership.body b on b.id = o.body
     cross join lateral partnership.said(o.id, known) s
     where o.body = any (bodies)
       and s.role = any (roles)
       and b.from_day <= day and (b.until_day is null or b.until_day > day or succession.stands_in(o.id, known))
       and o.from_day <= day and (o.until_day is null or o.until_day > day)
       and s.from_day <= day and (s.until_day is null or s.until_day > day)
       and s.trained_until >= day
$$;

-- As V080 has it, but nobody signs in as whom they stand in: they do so as who they are.
create or replace function demonstration.everyone(day date, known timestamptz)
    returns table (id uuid, name text, body uuid, role text) language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select h.*
      from partnership.held_in(array (select b.id from partnership.body b),
               array (select distinct c.role from partnership.role_change c), day, known) h
     where demonstration.lists_everyone() and not exists (select from succession.stand_in s where s.officer = h.id)
$$;

-- What a Prevent officer is told of the cases that a force leaves: their own force's, one whose cases theirs may go on with, or one in
-- which they stand in. How many are open is no secret to either.
create function succession.left_cases(of_body uuid) returns table (body uuid, until_day date, follower uuid, kept_in uuid, open int)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select b.id, b.until_day, coalesce(k.kept_in, l.successor), k.kept_in,
           (select count(*)::int from casework.case c where c.body = b.id and c.stage <> 'CLOSED')
      from partnership.body b
     cross join lateral (select succession.keeps_cases(b.id, access.viewer_at()) as kept_in) k
      left join lateral (select s.successor from partnership.succession s
                          where s.body = b.id and s.standing = 'ENACTED' and s.successor is not null
                          order by s.successor = access.viewer_body() desc, s.recorded_at, s.id limit 1) l on true
     where b.id = of_body and b.kind = 'POLICE_FORCE' and b.until_day is not null
       and 'PREVENT_OFFICER' = any (access.viewer_roles())
       and (b.id = access.viewer_body() or succession.goes_on(b.id, access.viewer_body(), access.viewer_at()))
$$;

-- Which forces those are, for the viewer's list of cases.
create function succession.leaving() returns setof uuid language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select b.id
      from partnership.body b
     where b.until_day is not null and b.kind = 'POLICE_FORCE'
       and 'PREVENT_OFFICER' = any (access.viewer_roles())
       and (b.id = access.viewer_body()
            or b.id in (select s.body from partnership.succession s
                         where s.successor = access.viewer_body() and s.standing = 'ENACTED'
                         union
                        select f from succession.spoken_for(access.viewer_body(), access.viewer_at()) f)
               and succession.goes_on(b.id, access.viewer_body(), access.viewer_at()))
     order by b.until_day, b.id
$$;
revoke execute on function succession.left_cases(uuid), succession.leaving() from public;
grant execute on function succession.left_cases(uuid), succession.leaving() to ${app};

alter table succession.stand_in enable row level security;
alter table succession.stand_in force row level security;
create policy owner_keeps on succession.stand_in to current_user using (true) with check (true);
create policy stand_in_seen on succession.stand_in for select to ${app} using (
    'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[])
    and (in_body = (select access.viewer_body()) or body = (select access.viewer_body())));
create policy stand_in_named on succession.stand_in for insert to ${app} with check (
    in_body = (select access.viewer_body()) and named_by = (select access.viewer_officer())
    and named_at = (select access.viewer_at()) and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[]));
grant select, insert on succession.stand_in to ${app};

-- Whoever stands in is an officer of the force that ended from then on, entered here and nowhere else.
create policy owner_enters_who_stands_in on partnership.officer for insert to current_user with check (true);

-- One after the other, with those who take the rest of the work over (V291).
create function succession.stands_in_by_law() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('succession', 291));
    if succession.goes_on(new.body, new.in_body, new.named_at) is not true then
        raise exception 'the cases of a force that ends go on in one that follows it';
    end if;
    if succession.keeps_cases(new.body, new.named_at) <> new.in_body then
        raise exception 'one force goes on with the cases of another';
    end if;
    if not (new.named_by = new.for_officer and new.for_officer = casework.lead(new.in_body, new.named_at)
            or exists (select from succession.stand_in s where s.body = new.body and s.in_body = new.in_body and s.for_officer = new.named_by)
               and exists (select from casework.team(new.in_body, new.named_at) t where t.id = new.for_officer)) then
        raise exception 'the lead takes the cases on, and whoever stands in lets colleagues in';
    end if;
    insert into partnership.officer (id, body, name, from_day, recorded_at, recorded_by)
    select new.officer, b.id, p.name, greatest(b.until_day, (new.named_at at time zone 'Europe/London')::date), new.named_at, new.named_by
      from partnership.officer p, partnership.body b
     where p.id = new.for_officer and b.id = new.body;
    return new;
end $$;
create trigger stands_in_by_law before insert on succession.stand_in
    for each row execute function succession.stands_in_by_law();
create trigger stands before update or delete on succession.stand_in for each row execute function succession.stands();

-- Both teams are told from four weeks before the end on, until somebody goes on with the cases: the one that loses them to its last day.
create function succession.tells_whose_cases_are_left() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into notices.notice (id, body, role, kind, place, from_day, by_day, until_day, told_at)
    select gen_random_uuid(), t.body, 'PREVENT_OFFICER', 'cases-left', '/cases-left/' || new.body,
           greatest(new.on_day - 28, (new.recorded_at at time zone 'Europe/London')::date), new.on_day, t.until_day, new.recorded_at
      from (values (new.successor, null::date), (new.body, new.on_day - 1)) t (body, until_day)
     where exists (select from partnership.body b where b.id = new.body and b.kind = 'POLICE_FORCE')
       and (t.until_day is null or t.until_day >= (new.recorded_at at time zone 'Europe/London')::date);
    return null;
end $$;
create trigger tells_whose_cases_are_left after insert on partnership.succession
    for each row when (new.standing = 'ENACTED' and new.on_day is not null and new.successor is not null)
    execute function succession.tells_whose_cases_are_left();
