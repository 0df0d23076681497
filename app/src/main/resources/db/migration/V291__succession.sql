-- Who goes on with what a body that has ended followed and had to answer. A row says it for all of that body's open work at once:
-- no matter, round, statement or complaint is written anew, and each keeps the name under which it was begun. What a body does
-- for those whose work it took over is asked of the functions below, and of nothing else (decision 0124).
create schema succession;
grant usage on schema succession to ${app};

create table succession.offer (
    id         uuid primary key,                        -- made with the form
    body       uuid not null references partnership.body,       -- whose work it is
    successor  uuid not null references partnership.body,
    offered_in uuid not null,
    offered_by uuid not null,
    offered_at timestamptz not null,
    words      text not null check (char_length(words) between 1 and 2000),   -- what whoever goes on with it should know first
    unique (body, successor),
    unique (id, body, successor, offered_by),
    foreign key (offered_by, offered_in) references partnership.officer (id, body),
    constraint official_at_most check (not sharing.marked_above_official(words))
);
create index offer_newest on succession.offer (offered_at desc, id);

create table succession.acceptance (
    offer       uuid primary key,
    body        uuid not null unique,                   -- once, and by one
    successor   uuid not null,
    offered_by  uuid not null,
    accepted_in uuid not null,
    accepted_by uuid not null,
    accepted_at timestamptz not null,
    foreign key (offer, body, successor, offered_by) references succession.offer (id, body, successor, offered_by),
    foreign key (accepted_by, accepted_in) references partnership.officer (id, body),
    constraint somebody_else_accepts check (accepted_by <> offered_by)
);
create index acceptance_successor on succession.acceptance (successor);

-- A body, with those whose work it took over by a moment, and through them theirs.
create function succession.spoken_for(by_body uuid, at timestamptz) returns setof uuid language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    with recursive taken (body) as (
        select by_body
        union
        select a.body from taken t, succession.acceptance a where a.successor = t.body and a.accepted_at <= at)
    select t.body from taken t
$$;

-- Who goes on by a moment with what a body did: itself, while nobody has taken it over.
create function succession.follower_of(of_body uuid, at timestamptz) returns uuid language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    with recursive gone (body, step) as (
        select of_body, 0
        union
        select a.successor, g.step + 1 from gone g, succession.acceptance a where a.body = g.body and a.accepted_at <= at)
    select g.body from gone g order by g.step desc limit 1
$$;

-- The open work of a body as of a moment, by sort: what it follows, has to answer, has begun to draw, to state and to judge, and
-- the plans that it set. Numbers alone.
create function succession.work_of(of_body uuid, at timestamptz) returns table (sort text, open int) language sql stable
    set search_path = pg_catalog, pg_temp as $$
    with mine as materialized (select b as body from succession.spoken_for(of_body, at) b),
    matters as materialized (
        select m.held_in, m.to_body from scrutiny.matter m
         where (m.held_in in (select body from mine) or m.to_body in (select body from mine)) and m.raised_at <= at
           and not exists (select from scrutiny.step s where s.matter = m.id and s.kind = 'CLOSING' and s.made_at <= at))
    select 'FOLLOWED', count(*)::int from matters where held_in in (select body from mine)
     union all
    select 'TO_ANSWER', count(*)::int from matters where to_body in (select body from mine)
     union all
    select 'SAMPLE', count(*)::int from sampling.round r
      left join sampling.drawn d on d.round = r.id and d.made_at <= at
     where r.body in (select body from mine) and r.made_at <= at
       and (d.round is null or (select count(*) from sampling.opened o where o.round = r.id and o.opened_at <= at) < r.size)
     union all
    select 'STATEMENT', count(*)::int from assurance.statement s
     where s.body in (select body from mine) and s.made_at <= at
       and not exists (select from assurance.said x where x.statement = s.id and x.kind = 'SIGNATURE' and x.made_at <= at)
     union all
    select 'COMPLAINT', count(*)::int from intake.complaint c
     where c.to_body in (select body from mine) and c.taken_in_at <= at
       and not exists (select from complaints.step s where s.complaint = c.id and s.kind = 'ANSWER' and s.made_at <= at)
     union all
    select 'PRIORITY', count(*)::int from scrutiny.priority p
     where p.body in (select body from mine) and p.set_at <= at and p.until_day > (at at time zone 'Europe/London')::date
       and not exists (select from scrutiny.priority l where l.replaces = p.id and l.set_at <= at)
$$;

-- The same as of now, for whoever administers the body, one that it was offered to, or the national board, and for its members.
create function succession.open_work(of_body uuid) returns table (sort text, open int) language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select w.sort, w.open from succession.work_of(of_body, access.viewer_at()) w
     where w.open > 0 and ('BOARD_MEMBER' = any (access.viewer_roles())
        or 'ADMINISTRATOR' = any (access.viewer_roles())
           and (of_body = access.viewer_body()
                or exists (select from partnership.body b where b.id = access.viewer_body() and b.kind = 'NATIONAL_BOARD')
                or exists (select from succession.offer o
                            where o.body = of_body and succession.follower_of(o.successor, access.viewer_at()) = access.viewer_body())))
$$;

-- Those whose work nobody has taken over though they have ended or the law says who follows, each with who that is, the offer if
-- there is one, and how much it is. To whoever reads offers.
create function succession.waiting() returns table (body uuid, until_day date, successor uuid, offer uuid, open int)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select b.id, b.until_day, s.successor, o.id,
           (select sum(w.open)::int from succession.work_of(b.id, access.viewer_at()) w)
      from partnership.body b
      left join (select distinct e.body, e.successor from partnership.succession e where e.standing = 'ENACTED') s on s.body = b.id
      left join succession.offer o on o.body = b.id and o.successor = s.successor
     where (select 'ADMINISTRATOR' = any (access.viewer_roles()) or 'BOARD_MEMBER' = any (access.viewer_roles())
                or 'SCRUTINY_OFFICER' = any (access.viewer_roles()))
       and (s.successor is not null or b.until_day <= (access.viewer_at() at time zone 'Europe/London')::date)
       and not exists (select from succession.acceptance a where a.body = b.id)
       and (o.id is not null or exists (select from succession.work_of(b.id, access.viewer_at()) w where w.open > 0))
     order by b.until_day nulls last, b.id, s.successor
$$;
revoke execute on function succession.spoken_for(uuid, timestamptz), succession.follower_of(uuid, timestamptz),
    succession.work_of(uuid, timestamptz), succession.open_work(uuid), succession.waiting() from public;
grant execute on function succession.spoken_for(uuid, timestamptz), succession.follower_of(uuid, timestamptz),
    succession.open_work(uuid), succession.waiting() to ${app};

do $$
declare t text;
begin
    foreach t in array array['offer', 'acceptance'] loop
        execute format('alter table succession.%I enable row level security', t);
        execute format('alter table succession.%I force row level security', t);
        execute format('create policy owner_keeps on succession.%I to current_user using (true) with check (true)', t);
        execute format('grant select, insert on succession.%I to ${app}', t);
        execute format($p$
            create policy %1$s_seen on succession.%1$I for select to ${app} using (
                'ADMINISTRATOR' = any ((select access.viewer_roles())::text[])
                or 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[])
                or 'SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[]))$p$, t);
    end loop;
end $$;
create policy offer_made on succession.offer for insert to ${app} with check (
    offered_in = (select access.viewer_body()) and offered_by = (select access.viewer_officer())
    and offered_at = (select access.viewer_at()) and 'ADMINISTRATOR' = any ((select access.viewer_roles())::text[]));
create policy acceptance_made on succession.acceptance for insert to ${app} with check (
    accepted_in = (select access.viewer_body()) and accepted_by = (select access.viewer_officer())
    and accepted_at = (select access.viewer_at()) and 'ADMINISTRATOR' = any ((select access.viewer_roles())::text[]));

create function succession.offered_by_whose_it_is() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from partnership.succession s
                    where s.body = new.body and s.successor = new.successor and s.standing = 'ENACTED') then
        raise exception 'what is offered goes to the body that the law says follows';
    end if;
    if not exists (select from partnership.body b join partnership.body o on o.id = new.offered_in
                    where b.id = new.body
                      and (o.id = b.id or o.kind = 'NATIONAL_BOARD'
                           and b.until_day <= (new.offered_at at time zone 'Europe/London')::date)) then
        raise exception 'a body offers what is its own, and the national board what one that has ended left';
    end if;
    if exists (select from partnership.body b join partnership.body s on s.id = new.successor
                where b.id = new.body and b.kind <> s.kind
                  and ('LOCAL_POLICING_BODY' in (b.kind, s.kind) or 'NATIONAL_BOARD' in (b.kind, s.kind))) then
        raise exception 'whoever oversees is followed by one of its kind';
    end if;
    if exists (select from succession.acceptance a where a.body = new.body) then
        raise exception 'what was taken over is not offered again';
    end if;
    return new;
end $$;
create trigger offered_by_whose_it_is before insert on succession.offer
    for each row execute function succession.offered_by_whose_it_is();

-- One after the other: two that would follow each other would both be right alone.
create function succession.accepted_by_who_follows() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('succession', 291));
    if new.accepted_in is distinct from succession.follower_of(new.successor, new.accepted_at) then
        raise exception 'the body it is offered to accepts, or whoever goes on with that one''s work';
    end if;
    if not exists (select from partnership.body b
                    where b.id = new.body and b.until_day <= (new.accepted_at at time zone 'Europe/London')::date) then
        raise exception 'a body keeps its work until it has ended';
    end if;
    if succession.follower_of(new.successor, 'infinity') = new.body then
        raise exception 'nobody comes to follow themselves';
    end if;
    return new;
end $$;
create trigger accepted_by_who_follows before insert on succession.acceptance
    for each row execute function succession.accepted_by_who_follows();

-- Not even the owner of the tables changes what was offered and accepted.
create function succession.stands() returns trigger language plpgsql
    set search_path = pg_catalog, pg_temp as $$
begin
    raise exception 'what was offered and accepted stands';
end $$;
create trigger stands before update or delete on succession.offer for each row execute function succession.stands();
create trigger stands before update or delete on succession.acceptance for each row execute function succession.stands();

-- What was told to those who go on no longer: what has not been settled is told to those who do, from that day on. Of what passes
-- over alone.
create function succession.passes_notices_on() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into notices.notice (id, body, role, kind, place, from_day, by_day, told_at, turn)
    select gen_random_uuid(), new.accepted_in, n.role, n.kind, n.place,
           greatest(n.from_day, (new.accepted_at at time zone 'Europe/London')::date), n.by_day, new.accepted_at, n.turn
      from notices.notice n
     where n.body = new.body and n.role in ('SCRUTINY_OFFICER', 'AGREEMENT_OWNER', 'BOARD_MEMBER')
       and n.place ~ '^/(matters|statements|complaints)/'
       and not exists (select from notices.settled s
                        where s.body = n.body and s.kind = n.kind and s.place = n.place and s.turn = n.turn);
    return null;
end $$;
create trigger passes_notices_on after insert on succession.acceptance
    for each row execute function succession.passes_notices_on();
create policy owner_passes_on on notices.notice for select to current_user using (true);
create policy owner_looks_for_settled on notices.settled for select to current_user using (true);
