-- Passing on what was received (decision 0042). Who holds it asks; every body up the chain says yes or no by a moment;
-- silence is a no. Each step is a row with an author.
create table sharing.onward_request (
    id           uuid primary key,                       -- made with the form
    disclosure   uuid not null,                          -- what its body was sent
    body         uuid not null,
    asked_by     uuid not null,
    asked_at     timestamptz not null,
    from_body    uuid not null,
    reference    text not null,
    gateway      text not null,
    audience     text[] not null check (cardinality(audience) between 1 and 40),   -- each a body and a role
    reason       text not null check (char_length(reason) between 1 and 2000),
    due_at       timestamptz not null,                   -- from then on silence is a no
    stands_until timestamptz not null,                   -- until then a yes can be used
    asked        int not null default 0,                 -- how many bodies have to say yes; what they said is marked here
    given        int not null default 0,
    declined_at   timestamptz,
    declined_because text,
    unique (id, due_at, body),
    foreign key (disclosure, from_body) references sharing.disclosure (id, body),
    foreign key (asked_by, body) references partnership.officer (id, body),
    constraint two_bodies check (from_body <> body),
    constraint asked_before_it_is_due check (asked_at < due_at and due_at < stands_until),
    constraint given_by_those_asked check (given between 0 and asked),
    constraint official_at_most check (not sharing.marked_above_official(reason))
);
create index onward_request_holder on sharing.onward_request (body, asked_at desc);
create index onward_request_disclosure on sharing.onward_request (disclosure, body);

-- Of whom it is asked: the body that sent it, and every other up the chain. Nobody writes it by hand.
create table sharing.onward_asked (
    request    uuid not null,
    body       uuid not null,
    disclosure uuid not null,                            -- what that body told, from which this comes
    holder     uuid not null,
    due_at     timestamptz not null,
    decided_at timestamptz,
    primary key (request, body),
    unique (request, body, due_at, holder),
    foreign key (request, due_at, holder) references sharing.onward_request (id, due_at, body),
    foreign key (disclosure, body) references sharing.disclosure (id, body)
);
create index onward_asked_waiting on sharing.onward_asked (body, due_at, request) where decided_at is null;

create table sharing.onward_decision (
    request    uuid not null,
    body       uuid not null,
    holder     uuid not null,
    due_at     timestamptz not null,
    outcome    text not null check (outcome in ('GIVEN', 'DECLINED')),
    act        uuid not null,
    decided_by uuid not null,
    decided_at timestamptz not null,
    reason     text not null check (char_length(reason) between 1 and 2000),
    primary key (request, body),
    foreign key (request, body, due_at, holder) references sharing.onward_asked (request, body, due_at, holder),
    foreign key (decided_by, body) references partnership.officer (id, body),
    constraint two_bodies check (body <> holder),
    constraint silence_is_a_no check (outcome = 'DECLINED' or decided_at < due_at),
    constraint official_at_most check (not sharing.marked_above_official(reason))
);

do $$
declare t text;
begin
    foreach t in array array['onward_request', 'onward_asked', 'onward_decision'] loop
        execute format('alter table sharing.%I enable row level security', t);
        execute format('alter table sharing.%I force row level security', t);
        execute format('create policy owner_keeps on sharing.%I for all to current_user using (true) with check (true)', t);
    end loop;
    foreach t in array array['onward_asked', 'onward_decision'] loop
        execute format($p$
            create policy %1$s_ours on sharing.%1$I for select to ${app} using (
                body = (select access.viewer_body())
                and (select access.viewer_roles()) && array['ORIGINATOR', 'APPROVER'])$p$, t);
    end loop;
end $$;
create policy onward_request_held on sharing.onward_request for select to ${app} using (
    body = (select access.viewer_body())
    and (select access.viewer_roles()) && array['ORIGINATOR', 'APPROVER']);
create policy onward_request_asked_of_us on sharing.onward_request for select to ${app} using (exists (
    select from sharing.onward_asked a where a.request = onward_request.id));
create policy onward_request_made on sharing.onward_request for insert to ${app} with check (
    body = (select access.viewer_body()) and asked_by = (select access.viewer_officer())
    and asked_at = (select access.viewer_at()) and 'ORIGINATOR' = any ((select access.viewer_roles())::text[]));
create policy onward_decision_made on sharing.onward_decision for insert to ${app} with check (
    body = (select access.viewer_body()) and decided_by = (select access.viewer_officer())
    and decided_at = (select access.viewer_at()) and 'APPROVER' = any ((select access.viewer_roles())::text[]));
grant select, insert on sharing.onward_request, sharing.onward_decision to ${app};
grant select on sharing.onward_asked to ${app};

-- The bodies up the chain of something, nearest first, each with what it told.
create function sharing.owners_above(asked uuid) returns table (body uuid, disclosure uuid) language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    select distinct on (o.body) o.body, o.id
      from (select d.body, d.id, 0 as distance from sharing.disclosure d where d.id = asked
            union all
            select c.above_body, c.above, c.distance from sharing.custody c where c.disclosure = asked) o
     order by o.body, o.distance
$$;

-- Nobody asks to pass on what they do not hold, or to pass it back.
create function sharing.onward_is_of_what_is_held() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (
        select from sharing.addressed a
         where a.disclosure = new.disclosure and a.body = new.body
           and a.from_body = new.from_body and a.reference = new.reference
           and a.sent_at <= new.asked_at and a.visible_until > new.asked_at
           and a.agreement = any (access.viewer_agreements())) then
        raise exception 'only what is held is passed on';
    end if;
    if exists (select from unnest(new.audience) line
                where split_part(line, ' ', 1) in (new.body::text, new.from_body::text)) then
        raise exception 'nothing is passed back to whom it came from';
    end if;
    select count(*), 0, null, null into new.asked, new.given, new.declined_at, new.declined_because
      from sharing.owners_above(new.disclosure);
    return new;
end $$;
create trigger onward_is_of_what_is_held before insert on sharing.onward_request
    for each row execute function sharing.onward_is_of_what_is_held();

-- What comes round would look like a second source for itself. Who stands further up is not told to who asks: it is the
-- body up there that cannot say yes.
create function sharing.yes_to_others() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    if exists (select from sharing.onward_request r cross join unnest(r.audience) line
                where r.id = new.request and split_part(line, ' ', 1) = new.body::text) then
        raise exception 'nothing is passed back up the chain';
    end if;
    return new;
end $$;
create trigger yes_to_others before insert on sharing.onward_decision
    for each row when (new.outcome = 'GIVEN') execute function sharing.yes_to_others();

create function sharing.everyone_above_is_asked() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    insert into sharing.onward_asked (request, body, disclosure, holder, due_at)
    select new.id, o.body, o.disclosure, new.body, new.due_at from sharing.owners_above(new.disclosure) o;
    return null;
end $$;
create trigger everyone_above_is_asked after insert on sharing.onward_request
    for each row execute function sharing.everyone_above_is_asked();

-- What is said is marked on what was asked, so that the asker learns what came of it and not who else was asked.
create function sharing.mark_onward() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    update sharing.onward_asked set decided_at = new.decided_at where request = new.request and body = new.body;
    if new.outcome = 'GIVEN' then
        update sharing.onward_request set given = given + 1 where id = new.request;
    else
        update sharing.onward_request set declined_at = new.decided_at, declined_because = new.reason
         where id = new.request and declined_at is null;
    end if;
    return null;
end $$;
create trigger decision_marks after insert on sharing.onward_decision
    for each row execute function sharing.mark_onward();

-- Under which yes a disclosure passes on what another body told.
alter table sharing.disclosure add column onward uuid references sharing.onward_request;

-- Whoever proposes takes the place that its source gives, and no other; what another body told is derived from only with
-- a yes of everyone above it, through the gateway that they were told of. A correction stands where what it corrects
-- stood.
create function sharing.takes_its_place() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    earlier sharing.disclosure;
    source sharing.disclosure;
    yes sharing.onward_request;
begin
    new.version := 1;
    new.first_version := null;
    new.old_version := null;
    new.hop := 0;
    new.source_hop := null;
    if new.supersedes is not null then
        perform sharing.hold_chain(new.supersedes);
        select * into earlier from sharing.disclosure d where d.id = new.supersedes and d.body = new.body;
        if not found or earlier.derived_from is distinct from new.derived_from then
            raise exception 'a correction stands where what it corrects stood';
        end if;
        new.version := earlier.version + 1;
        new.old_version := earlier.version;
        new.first_version := coalesce(earlier.first_version, earlier.id);
        new.onward := earlier.onward;
    end if;
    if new.derived_from is null then
        new.onward := null;
        return new;
    end if;
    perform sharing.hold_chain(new.derived_from);
    select * into strict source from sharing.disclosure d where d.id = new.derived_from;
    new.hop := source.hop + 1;
    new.source_hop := source.hop;
    if not exists (select from sharing.owners_above(source.id) o where o.body <> new.body) then
        new.onward := null;
        return new;
    end if;
    select * into yes from sharing.onward_request r
     where r.id = new.onward and r.disclosure = new.derived_from and r.body = new.body and r.gateway = new.gateway
       and r.asked > 0 and r.given = r.asked and r.declined_at is null;
    if not found or new.supersedes is null and yes.stands_until <= access.viewer_at() then
        raise exception 'nothing is passed on without its originator''s yes';
    end if;
    if coalesce(sharing.held_until(source.id, new.body, new.supersedes is not null) <= access.viewer_at(), true) then
        raise exception 'what has ended is not passed on';
    end if;
    return new;
end $$;
create trigger takes_its_place before insert on sharing.disclosure
    for each row execute function sharing.takes_its_place();

create function sharing.keeps_custody() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    insert into sharing.custody (disclosure, body, above, distance, above_body, above_first, above_agreement, crosses)
    select new.id, new.body, s.id, 1, s.body, coalesce(s.first_version, s.id), s.agreement, s.body <> new.body
      from sharing.disclosure s where s.id = new.derived_from
    union all
    select new.id, new.body, c.above, c.distance + 1, c.above_body, c.above_first, c.above_agreement, c.crosses
      from sharing.custody c where c.disclosure = new.derived_from;
    return null;
end $$;
create trigger keeps_custody after insert on sharing.disclosure
    for each row when (new.derived_from is not null) execute function sharing.keeps_custody();

-- What was derived before this, by one body of its own: nothing was passed on then.
alter table sharing.disclosure no force row level security;
with recursive line (disclosure, body, above, distance) as (
    select d.id, d.body, d.derived_from, 1 from sharing.disclosure d where d.derived_from is not null
    union all
    select l.disclosure, l.body, d.derived_from, l.distance + 1
      from line l join sharing.disclosure d on d.id = l.above where d.derived_from is not null)
insert into sharing.custody (disclosure, body, above, distance, above_body, above_first, above_agreement, crosses)
select l.disclosure, l.body, s.id, l.distance, s.body, coalesce(s.first_version, s.id), s.agreement, s.body <> l.body
  from line l join sharing.disclosure s on s.id = l.above;
alter table sharing.disclosure force row level security;

-- The audience is that of the yes, or less; and nobody down the chain can read longer than those who passed it on.
create function sharing.addressed_within_the_yes() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare it sharing.disclosure;
begin
    select * into strict it from sharing.disclosure d where d.id = new.disclosure;
    new.hop := it.hop;
    if it.onward is null then
        return new;
    end if;
    if not exists (select from sharing.onward_request r
                    where r.id = it.onward and new.body || ' ' || new.role = any (r.audience)) then
        raise exception 'addressed to nobody but those of whom the originator was told';
    end if;
    if new.visible_until > sharing.held_until(it.derived_from, it.body, true) then
        raise exception 'nothing outlasts what it is passed on from';
    end if;
    return new;
end $$;
create trigger addressed_within_the_yes before insert on sharing.addressed
    for each row execute function sharing.addressed_within_the_yes();

-- Recall and correction follow the chain. What follows has no author of its own, and names nobody further up.
alter table sharing.recall
    alter column recalled_by drop not null,
    drop constraint recall_kind_check,
    add constraint recall_kind_check check (kind in ('RECALLED', 'SUPERSEDED', 'WITHDRAWN')),
    add constraint somebody_recalls check ((kind = 'WITHDRAWN') = (recalled_by is null));
alter table sharing.addressed
    drop constraint addressed_ended_check,
    add constraint addressed_ended_check check (ended in ('RECALLED', 'SUPERSEDED', 'WITHDRAWN'));

alter table sharing.disclosure add column source_corrected_at timestamptz;   -- the last time, further up

create function sharing.withdraw_from(first uuid, act uuid, at timestamptz) returns void language plpgsql
    set search_path = pg_catalog, pg_temp as $$
declare below uuid[];
begin
    select array_agg(d.id) into below
      from sharing.disclosure d
     where d.standing in ('PROPOSED', 'SENT')
       and (d.id = first or d.first_version = first
            or exists (select from sharing.custody c where c.disclosure = d.id and c.above_first = first));
    update sharing.addressed a set visible_until = at, ended = 'WITHDRAWN'
     where a.disclosure = any (below) and a.ended is null and a.visible_until > at;
    insert into sharing.recall (disclosure, body, kind, act, recalled_at, reason)
    select d.id, d.body, 'WITHDRAWN', act, at, 'What it was passed on from was taken back'
      from sharing.disclosure d
     where d.id = any (below)
       and exists (select from sharing.addressed a where a.disclosure = d.id and a.ended = 'WITHDRAWN')
    on conflict (disclosure) do nothing;
end $$;

create function sharing.ending_follows() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    first uuid;
    hop record;
    until timestamptz;
begin
    perform sharing.hold_chain(new.disclosure);
    select coalesce(d.first_version, d.id) into strict first from sharing.disclosure d where d.id = new.disclosure;
    for hop in
        select distinct coalesce(d.first_version, d.id) as first, d.body, c.crosses
          from sharing.custody c join sharing.disclosure d on d.id = c.disclosure
         where c.above_first = first and c.distance = 1
    loop
        select max(a.visible_until) into until
          from sharing.addressed a where a.disclosure = new.superseded_by and a.body = hop.body;
        if new.kind = 'RECALLED' or hop.crosses and until is null then   -- the new version is not for that body
            perform sharing.withdraw_from(hop.first, new.act, new.recalled_at);
            continue;
        end if;
        update sharing.disclosure d set source_corrected_at = new.recalled_at
         where d.standing in ('PROPOSED', 'SENT')
           and (hop.first in (d.id, d.first_version)
                or exists (select from sharing.custody c where c.disclosure = d.id and c.above_first = hop.first));
        update sharing.addressed a set visible_until = until
         where a.ended is null and a.visible_until > until
           and exists (select from sharing.disclosure d where d.id = a.disclosure
                          and (hop.first in (d.id, d.first_version)
                               or exists (select from sharing.custody c
                                           where c.disclosure = d.id and c.above_first = hop.first)));
    end loop;
    return null;
end $$;
create trigger ending_follows after insert on sharing.recall
    for each row when (new.kind <> 'WITHDRAWN') execute function sharing.ending_follows();

-- A disclosure that was withdrawn stands among those that were recalled.
create or replace function sharing.mark_standing() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    case tg_table_name
        when 'decision' then
            update sharing.disclosure set standing = case new.outcome when 'APPROVED' then 'SENT' else 'DECLINED' end
             where id = new.disclosure and standing = 'PROPOSED';
        when 'recall' then
            update sharing.disclosure set standing = case new.kind when 'WITHDRAWN' then 'RECALLED' else new.kind end
             where id = new.disclosure;
    end case;
    return null;
end $$;

-- What was taken back while it waited is not sent, and neither is what corrects it: the recall stands.
create function sharing.approved_while_it_stands() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    perform sharing.hold_chain(new.disclosure);
    if exists (select from sharing.recall r join sharing.disclosure d on r.disclosure in (d.id, d.supersedes)
                where d.id = new.disclosure) then
        raise exception 'what has ended is neither approved nor corrected';
    end if;
    return new;
end $$;
create trigger approved_while_it_stands before insert on sharing.decision
    for each row when (new.outcome = 'APPROVED') execute function sharing.approved_while_it_stands();

-- What was passed on is read only while every agreement above it is in force: those of what another body passed on.
create function sharing.severed() returns uuid[] language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select coalesce(array_agg(c.disclosure), '{}')
      from sharing.custody c
     where c.crosses and not partnership.in_force(c.above_agreement, access.viewer_at())
$$;
grant execute on function sharing.severed() to ${app};
create policy disclosure_whole_chain on sharing.disclosure as restrictive for select to ${app} using (
    hop = 0 or body = (select access.viewer_body()) or id <> all ((select sharing.severed())::uuid[]));
