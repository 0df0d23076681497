-- Officers' names and roles are personal data. They are told to an officer who is in office and bound, why a role was
-- given or taken to those who administer it alone, and nothing of either to anybody else.

-- Whether the viewer administers every body: for the national board.
create function partnership.viewer_keeps_the_register() returns boolean language sql stable as $$
    select coalesce('ADMINISTRATOR' = any (access.viewer_roles()), false)
       and exists (select from partnership.body mine
                    where mine.id = access.viewer_body() and mine.kind = 'NATIONAL_BOARD')
$$;

do $$
declare
    held text;
begin
    foreach held in array array['officer', 'tenure', 'role_change', 'role_decision'] loop
        execute format('alter table partnership.%I enable row level security', held);
        execute format('alter table partnership.%I force row level security', held);
        -- The functions below run as the tables' owner, whom row security binds too.
        execute format('create policy owner_reads on partnership.%I for select to current_user using (true)', held);
    end loop;
end $$;
-- Locking a row, so that decisions about one officer come one after another, asks for the right to update it.
create policy owner_locks on partnership.officer for update to current_user using (true);

create policy officer_read on partnership.officer for select to ${app} using (
    (select access.viewer_officer()) is not null);
-- Nobody is bound when the first administrators are entered; who may be entered so, the trigger knows.
create policy officer_entered on partnership.officer for insert to ${app} with check (
    recorded_by is not distinct from (select access.viewer_officer())
    and ((select access.viewer_officer()) is null
         or 'ADMINISTRATOR' = any ((select access.viewer_roles())::text[])
            and (body = (select access.viewer_body()) or (select partnership.viewer_keeps_the_register()))));
create policy officer_leaves on partnership.officer for update to ${app} using (
    'ADMINISTRATOR' = any ((select access.viewer_roles())::text[])
    and (body = (select access.viewer_body()) or (select partnership.viewer_keeps_the_register())));

create policy tenure_read on partnership.tenure for select to ${app} using (
    (select access.viewer_officer()) is not null);
create policy tenure_entered on partnership.tenure for insert to ${app} with check (
    recorded_by = (select access.viewer_officer())
    and 'ADMINISTRATOR' = any ((select access.viewer_roles())::text[])
    and ((select partnership.viewer_keeps_the_register())
         or exists (select from partnership.office f where f.id = tenure.office and f.body = (select access.viewer_body()))));
create policy tenure_ends on partnership.tenure for update to ${app} using (
    'ADMINISTRATOR' = any ((select access.viewer_roles())::text[])
    and ((select partnership.viewer_keeps_the_register())
         or exists (select from partnership.office f where f.id = tenure.office and f.body = (select access.viewer_body()))));

do $$
declare
    held text;
    app text := '${app}';
begin
    foreach held in array array['role_change', 'role_decision'] loop
        execute format($p$
            create policy own_roles on partnership.%1$I for select to %2$I using (
                officer = (select access.viewer_officer()))$p$, held, app);
        execute format($p$
            create policy administered_roles on partnership.%1$I for select to %2$I using (
                'ADMINISTRATOR' = any ((select access.viewer_roles())::text[])
                and ((select partnership.viewer_keeps_the_register())
                     or exists (select from partnership.officer o
                                 where o.id = %1$I.officer and o.body = (select access.viewer_body()))))$p$, held, app);
    end loop;
end $$;
create policy role_proposed on partnership.role_change for insert to ${app} with check (
    proposed_by is not distinct from (select access.viewer_officer()));
create policy role_decided on partnership.role_decision for insert to ${app} with check (
    decided_by is not distinct from (select access.viewer_officer()));

-- What the triggers know, they know of every row, whoever is bound.
alter function partnership.propose_in_own_name() security definer set search_path = pg_catalog, pg_temp;
alter function partnership.decide_by_the_rules() security definer set search_path = pg_catalog, pg_temp;

-- Nobody is entered by nobody once anything was decided.
create function partnership.enter_by_someone() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    if new.recorded_by is null
       and exists (select from partnership.role_decision d where d.decided_at <> new.recorded_at) then
        raise exception 'only the first administrators are entered by nobody' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger by_someone before insert on partnership.officer
    for each row execute function partnership.enter_by_someone();

-- Whether anything was decided about roles, which is all that is told of it to nobody.
create function partnership.anything_decided() returns boolean language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$ select exists (select from partnership.role_decision) $$;

-- The first administrators, whom the settings of the installation name; told to nobody too, so that they can come in.
create function partnership.founders() returns table (id uuid, name text, body uuid, role text)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select o.id, o.name, o.body, c.role
      from partnership.role_decision d
      join partnership.role_change c on c.id = d.change
      join partnership.officer o on o.id = d.officer
     where d.decided_by is null
$$;

-- The approved statements about an officer, for the functions that run as the owner; no role but the owner calls it.
create function partnership.said(asked uuid, known timestamptz)
    returns table (change uuid, role text, from_day date, until_day date, trained_until date, decided_at timestamptz)
    language sql stable as $$
    select distinct on (c.role) c.id, c.role, c.from_day, c.until_day, c.trained_until, d.decided_at
      from partnership.role_decision d
      join partnership.role_change c on c.id = d.change
     where d.officer = asked and d.outcome = 'APPROVED' and d.decided_at <= known
     order by c.role, d.decided_at desc, c.proposed_at desc, c.id
$$;
create or replace function partnership.roles_held(asked uuid, day date, known timestamptz) returns setof text
    language sql stable as $$
    select s.role
      from partnership.said(asked, known) s
     where s.from_day <= day
       and (s.until_day is null or s.until_day > day)
       and s.trained_until >= day
$$;
create or replace function partnership.roles_lapsed(asked uuid, day date, known timestamptz) returns setof text
    language sql stable as $$
    select s.role
      from partnership.said(asked, known) s
     where s.from_day <= day
       and (s.until_day is null or s.until_day > day)
       and s.trained_until < day
$$;
revoke execute on function partnership.roles_held(uuid, date, timestamptz),
    partnership.roles_lapsed(uuid, date, timestamptz) from ${app};
-- It reads who is asked about, so that they can be bound: the one thing of the register that needs no viewer.
alter function access.known_of(uuid, timestamptz) security definer set search_path = pg_catalog, pg_temp;

-- What is said of an officer's roles, without why, to whoever is bound.
create or replace function partnership.statements(asked uuid, known timestamptz)
    returns table (change uuid, role text, from_day date, until_day date, trained_until date, decided_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select * from partnership.said(asked, known) where access.viewer_officer() is not null
$$;

-- Who holds one of the roles in one of the bodies on a day, as known at a moment, with training current.
create function partnership.held_in(bodies uuid[], roles text[], day date, known timestamptz)
    returns table (id uuid, name text, body uuid, role text) language sql stable as $$
    select o.id, o.name, o.body, s.role
      from partnership.officer o
      join partnership.body b on b.id = o.body
     cross join lateral partnership.said(o.id, known) s
     where o.body = any (bodies)
       and s.role = any (roles)
       and b.from_day <= day and (b.until_day is null or b.until_day > day)
       and o.from_day <= day and (o.until_day is null or o.until_day > day)
       and s.from_day <= day and (s.until_day is null or s.until_day > day)
       and s.trained_until >= day
$$;
create function partnership.holding(bodies uuid[], roles text[], day date, known timestamptz)
    returns table (id uuid, name text, body uuid, role text) language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select h.* from partnership.held_in(bodies, roles, day, known) h where access.viewer_officer() is not null
$$;

-- Everyone who can sign in, for the sign-in page of the demonstration. Whether there is one, the administrator
-- of the server says in the database's settings, where the application cannot write it.
create function demonstration.lists_everyone() returns boolean language sql stable as $$
    select exists (select from pg_catalog.pg_db_role_setting s
                     join pg_catalog.pg_database d on d.oid = s.setdatabase
                    where d.datname = current_database() and s.setrole = 0
                      and 'concordat.sign_in_lists_everyone=yes' = any (s.setconfig))
$$;
create function demonstration.everyone(day date, known timestamptz)
    returns table (id uuid, name text, body uuid, role text) language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select h.*
      from partnership.held_in(array (select b.id from partnership.body b),
               array (select distinct c.role from partnership.role_change c), day, known) h
     where demonstration.lists_everyone()
$$;

grant execute on function partnership.viewer_keeps_the_register(), partnership.anything_decided(), partnership.founders(),
    partnership.holding(uuid[], text[], date, timestamptz), demonstration.everyone(date, timestamptz) to ${app};

-- A policy asks who is looking once for a statement, never once for a row.
do $$
declare
    held text;
    app text := '${app}';
begin
    foreach held in array array['agreement_purpose', 'agreement_gateway', 'agreement_party'] loop
        execute format('drop policy owner_offers on partnership.%I', held);
        execute format('create policy owner_offers on partnership.%1$I for insert to %2$I with check (
            exists (select from partnership.agreement a
                     where a.id = %1$I.agreement
                       and a.owner_body = (select access.viewer_body())
                       and a.offered_at = (select access.viewer_at())))', held, app);
    end loop;
end $$;
