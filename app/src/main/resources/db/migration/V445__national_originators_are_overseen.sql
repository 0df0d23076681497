-- Whoever gives out what is known nationally is overseen by the Investigatory Powers Commissioner, and by no local policing body: the
-- Security Service, and Counter Terrorism Policing. A unit of the latter that serves a police area is also a body of that area, as its
-- police force is (decision 0157). The Security Service and the commissioner serve no area: so no overseer of one reaches them through it.
alter table partnership.coverage add constraint national_bodies_serve_no_area
    check (kind not in ('SECURITY_SERVICE', 'INVESTIGATORY_POWERS_COMMISSIONER'));

-- As V030 has it, and for a commissioner of investigatory powers.
create or replace function partnership.decide_by_the_rules() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    said partnership.role_change;
    body partnership.body;
begin
    perform from partnership.officer o where o.id = new.officer for no key update;
    select c.* into said from partnership.role_change c where c.id = new.change;
    select b.* into body from partnership.body b join partnership.officer o on o.body = b.id where o.id = new.officer;
    if new.decided_by is distinct from access.viewer_officer() then
        raise exception 'decided in the name of another' using errcode = 'insufficient_privilege';
    end if;
    if new.decided_by is null then
        if said.proposed_by is not null or said.role <> 'ADMINISTRATOR' or body.kind <> 'NATIONAL_BOARD'
           or exists (select from partnership.role_decision d
                       where d.decided_by is not null or d.decided_at <> new.decided_at) then
            raise exception 'only the first administrators are decided by nobody'
                using errcode = 'insufficient_privilege';
        end if;
    elsif not partnership.viewer_administers(body.id) then
        raise exception 'decided by someone who does not administer that body'
            using errcode = 'insufficient_privilege';
    end if;
    if new.outcome = 'APPROVED' then
        if said.role = 'SCRUTINY_OFFICER' and body.kind not in ('LOCAL_POLICING_BODY', 'INVESTIGATORY_POWERS_COMMISSIONER')
           or said.role = 'BOARD_MEMBER' and body.kind <> 'NATIONAL_BOARD' then
            raise exception 'the role does not suit the body' using errcode = 'check_violation';
        end if;
        if exists (select from partnership.statements(new.officer, 'infinity') s
                    where s.role <> said.role
                      and (partnership.oversees(s.role) and partnership.shares(said.role)
                           or partnership.shares(s.role) and partnership.oversees(said.role))
                      and daterange(s.from_day, s.until_day) && daterange(said.from_day, said.until_day)) then
            raise exception 'oversight stands apart from sharing' using errcode = 'check_violation';
        end if;
    end if;
    return new;
end $$;

-- The bodies that the viewer's oversees wherever they are: those of a commissioner of investigatory powers, in being or not.
create function sharing.originators_overseen() returns uuid[] language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select coalesce(array_agg(b.id), '{}')
      from partnership.body b
     where b.kind in ('SECURITY_SERVICE', 'COUNTER_TERRORISM_POLICING')
       and exists (select from partnership.body mine
                    where mine.id = access.viewer_body() and mine.kind = 'INVESTIGATORY_POWERS_COMMISSIONER')
$$;
revoke execute on function sharing.originators_overseen() from public;
grant execute on function sharing.originators_overseen() to ${app};

-- Whether an overseer's body can raise a matter with another: the national board with every body; a commissioner of investigatory powers
-- with whoever gives out what is known nationally, and with nobody else; a local policing body with those that serve its area that day, and
-- never with the Security Service.
create or replace function scrutiny.reaches(overseer uuid, other uuid, on_day date) returns boolean language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select case (select o.kind from partnership.body o where o.id = overseer)
        when 'NATIONAL_BOARD' then true
        when 'INVESTIGATORY_POWERS_COMMISSIONER' then exists (
            select from partnership.body b where b.id = other and b.kind in ('SECURITY_SERVICE', 'COUNTER_TERRORISM_POLICING'))
        else exists (select from scrutiny.areas_of(overseer, on_day) a where a in (select scrutiny.areas_of(other, on_day)))
            and not exists (select from partnership.body b where b.id = other
                               and b.kind in ('SECURITY_SERVICE', 'INVESTIGATORY_POWERS_COMMISSIONER')) end
$$;

-- What was counted and recorded of the bodies that are overseen.
drop policy tally_overseen on sharing.tally;
create policy tally_overseen on sharing.tally for select to ${app} using (
    'BOARD_MEMBER' = any ((select access.viewer_roles())::text[])
    or 'SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[])
       and (body = any ((select sharing.originators_overseen())::uuid[])
            or exists (select from partnership.coverage c
                        where c.body = tally.body and c.area = any ((select sharing.areas_overseen())::uuid[])
                          and c.from_month <= tally.month
                          and (c.until_day is null or c.until_day > tally.month and c.until_day > c.from_day))));

-- The bodies whose entries of a month the viewer reads: those that served their area in it, or that they oversee wherever they are.
create function oversight.bodies_of(of_month date) returns setof uuid language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select c.body
      from partnership.coverage c
     where 'SCRUTINY_OFFICER' = any (access.viewer_roles())
       and c.area = any ((select sharing.areas_overseen())::uuid[])
       and c.from_month <= of_month
       and (c.until_day is null or c.until_day > of_month and c.until_day > c.from_day)
     union
    select o from unnest(sharing.originators_overseen()) o where 'SCRUTINY_OFFICER' = any (access.viewer_roles())
$$;
revoke execute on function oversight.bodies_of(date) from public;

-- As V223 and V270 have them, of those bodies.
create or replace function oversight.entries(of_month date, of_kind text, most int, skipped int)
    returns table (at timestamptz, kind text, version int, body uuid, agreement text, gateway text, purpose text,
                   number bigint, commitment bytea, opens boolean)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with overseen as (select b as body from oversight.bodies_of(of_month) b),
    shown as (
        select e.entry, e.at, e.id
          from overseen
         cross join lateral (
            select n as entry, n.at, n.id
              from ledger.entry n
             where n.body = overseen.body
               and n.at >= of_month::timestamp at time zone 'Europe/London'
               and n.at < (of_month + interval '1 month') at time zone 'Europe/London'
               and (of_kind is null or n.kind = of_kind)
             order by n.at desc, n.id limit most + skipped) e
         order by e.at desc, e.id limit most offset skipped)
    select s.at, (s.entry).kind, (s.entry).version, (s.entry).body, a.reference, (s.entry).gateway, (s.entry).purpose, l.number,
           l.commitment,
           case when l.number is not null
                then coalesce(ledger.commitment(s.entry, t.salt) = l.commitment, false) end
      from shown s
      left join ledger.leaf l on l.entry = s.id
      left join ledger.salt t on t.entry = s.id
      left join published.agreement a on a.id = (s.entry).agreement
     order by s.at desc, s.id
$$;

create or replace function oversight.erasures(of_month date, most int)
    returns table (body uuid, number bigint, erased_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select was.body, l.number, x.erased_at
      from ledger.erasure x
      join ledger.leaf l on l.entry = x.entry
     cross join lateral (
        select p.body from records.erasure p join records.erasure_decision d on d.erasure = p.id
         where p.entry = x.entry and d.outcome = 'ERASED'
        union
        select e.body from ledger.entry e where e.id = x.by_entry and e.officer is null) was
     where x.erased_at >= of_month::timestamp at time zone 'Europe/London'
       and x.erased_at < (of_month + interval '1 month') at time zone 'Europe/London'
       and was.body in (select oversight.bodies_of(of_month))
     order by x.erased_at desc, l.number limit most
$$;

-- As V291 has it, and a commissioner of investigatory powers oversees too.
create or replace function succession.offered_by_whose_it_is() returns trigger language plpgsql
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
                  and array[b.kind, s.kind] && array['LOCAL_POLICING_BODY', 'NATIONAL_BOARD', 'INVESTIGATORY_POWERS_COMMISSIONER']) then
        raise exception 'whoever oversees is followed by one of its kind';
    end if;
    if exists (select from succession.acceptance a where a.body = new.body) then
        raise exception 'what was taken over is not offered again';
    end if;
    return new;
end $$;
