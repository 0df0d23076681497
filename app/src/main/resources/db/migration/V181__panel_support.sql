-- Support that a panel holds: consent to it, what it is for, and who does what by when. Nothing here is written of what anybody
-- believes. Each row follows the one before, and stands.
create table panels.consent (
    id          uuid primary key,                       -- made with the form
    item        uuid not null,
    meeting     uuid not null,
    panel       uuid not null,
    of_case     uuid not null,
    body        uuid not null,
    number      int not null check (number between 1 and 1000),
    state       text not null check (state in ('ASKED', 'GIVEN', 'REFUSED', 'WITHDRAWN')),
    how         text not null check (char_length(how) between 1 and 500),
    on_day      date not null,
    by_whom     uuid not null,                          -- who asked, or was answered: one of those who were there
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    reassess_by date,                                   -- Counter-Terrorism and Security Act 2015 s.36(4)-(6)
    unique (panel, of_case, number),
    foreign key (item, meeting, panel, of_case, body) references panels.item (id, meeting, panel, of_case, body),
    foreign key (meeting, by_whom) references panels.attendance (meeting, officer),
    foreign key (recorded_by, panel) references partnership.officer (id, body),
    constraint on_a_day_that_was check (on_day <= (recorded_at at time zone 'Europe/London')::date),
    constraint without_consent_it_is_reassessed check (
        (state in ('REFUSED', 'WITHDRAWN')) = (reassess_by is not null) and (reassess_by is null or reassess_by > on_day)),
    constraint official_at_most check (not sharing.marked_above_official(how))
);
create index consent_case on panels.consent (of_case, panel, number);

create table panels.plan (
    id         uuid primary key,                        -- made with the form
    item       uuid not null,
    meeting    uuid not null,
    panel      uuid not null,
    of_case    uuid not null,
    body       uuid not null,
    number     int not null check (number between 1 and 1000),
    words      text not null check (char_length(words) between 1 and 2000),
    written_by uuid not null,
    written_at timestamptz not null,
    unique (panel, of_case, number),
    foreign key (item, meeting, panel, of_case, body) references panels.item (id, meeting, panel, of_case, body),
    foreign key (written_by, panel) references partnership.officer (id, body),
    constraint official_at_most check (not sharing.marked_above_official(words))
);
create index plan_case on panels.plan (of_case, panel, number);

create table panels.action (
    id      uuid primary key,                           -- made with the form
    item    uuid not null,
    meeting uuid not null,
    panel   uuid not null,
    of_case uuid not null,
    body    uuid not null,
    what    text not null check (char_length(what) between 1 and 500),
    owner   uuid not null,                              -- one of those who were there
    due_on  date not null,
    set_by  uuid not null,
    set_at  timestamptz not null,
    unique (id, panel, of_case, owner),
    foreign key (item, meeting, panel, of_case, body) references panels.item (id, meeting, panel, of_case, body),
    foreign key (meeting, owner) references panels.attendance (meeting, officer),
    foreign key (set_by, panel) references partnership.officer (id, body),
    constraint due_on_a_day_to_come check (due_on >= (set_at at time zone 'Europe/London')::date),
    constraint official_at_most check (not sharing.marked_above_official(what))
);
create index action_case on panels.action (of_case, panel, due_on);
create index action_owner on panels.action (owner, due_on);
create index action_panel on panels.action (panel, due_on);

create table panels.completion (
    action   uuid primary key,
    panel    uuid not null,
    of_case  uuid not null,
    owner    uuid not null,
    evidence text not null check (char_length(evidence) between 1 and 2000),
    done_at  timestamptz not null,
    foreign key (action, panel, of_case, owner) references panels.action (id, panel, of_case, owner),
    constraint official_at_most check (not sharing.marked_above_official(evidence))
);

-- Whoever sees the case on an agenda of the panel sees its support, whichever meeting it was recorded after.
do $$
declare t text;
begin
    foreach t in array array['consent', 'plan', 'action', 'completion'] loop
        execute format('alter table panels.%I enable row level security', t);
        execute format('alter table panels.%I force row level security', t);
        execute format('create policy owner_keeps on panels.%I to current_user using (true) with check (true)', t);
        execute format($p$
            create policy %1$s_seen on panels.%1$I for select to ${app} using (exists (
                select from panels.item i where i.of_case = %1$I.of_case and i.panel = %1$I.panel))$p$, t);
        execute format('create trigger stands before update or delete on panels.%I
            for each row execute function panels.stands()', t);
    end loop;
end $$;

create policy consent_recorded on panels.consent for insert to ${app} with check (
    panel = (select access.viewer_body()) and recorded_by = (select access.viewer_officer())
    and recorded_at = (select access.viewer_at())
    and 'PANEL_CHAIR' = any ((select access.viewer_roles())::text[]));
create policy plan_written on panels.plan for insert to ${app} with check (
    panel = (select access.viewer_body()) and written_by = (select access.viewer_officer())
    and written_at = (select access.viewer_at())
    and 'PANEL_CHAIR' = any ((select access.viewer_roles())::text[]));
create policy action_set on panels.action for insert to ${app} with check (
    panel = (select access.viewer_body()) and set_by = (select access.viewer_officer())
    and set_at = (select access.viewer_at())
    and 'PANEL_CHAIR' = any ((select access.viewer_roles())::text[]));
create policy completion_made on panels.completion for insert to ${app} with check (
    owner = (select access.viewer_officer()) and done_at = (select access.viewer_at()));
grant select, insert on panels.consent, panels.plan, panels.action, panels.completion to ${app};

-- Whether the last time that a panel decided on a case, other than to ask for more, was this time, and it adopted or went on.
create function panels.supports(asked uuid) returns boolean language sql stable as $$
    select coalesce((
        select d.item = asked and d.chosen in ('ADOPT', 'CONTINUE')
          from panels.item this
          join panels.item i on i.of_case = this.of_case and i.panel = this.panel
          join panels.meeting m on m.id = i.meeting
          join panels.decision d on d.item = i.id
         where this.id = asked and d.chosen <> 'MORE_INFORMATION'
           and not exists (select from panels.decision c where c.corrects = d.id)
         order by m.on_day desc, i.put_at desc, i.id desc limit 1), false)
$$;
revoke execute on function panels.supports(uuid) from public;

-- Consent is asked of whom the panel supports, and follows what was said before.
create function panels.consent_follows() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    before panels.consent;
begin
    if not panels.supports(new.item) then
        raise exception 'consent is to support that a panel holds';
    end if;
    select * into before from panels.consent c where c.panel = new.panel and c.of_case = new.of_case
     order by c.number desc limit 1;
    if new.number <> coalesce(before.number, 0) + 1
        or not (case new.state
                when 'ASKED' then before.state is null or before.state in ('REFUSED', 'WITHDRAWN')
                when 'WITHDRAWN' then before.state is not distinct from 'GIVEN'
                else before.state is not distinct from 'ASKED' end) then
        raise exception 'consent is asked, then given or refused, and may be withdrawn';
    end if;
    return new;
end $$;
create trigger consent_follows before insert on panels.consent
    for each row execute function panels.consent_follows();

create function panels.a_plan_waits_for_consent() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not panels.supports(new.item) then
        raise exception 'a plan is of support that a panel holds';
    end if;
    if 'GIVEN' is distinct from (select c.state from panels.consent c where c.panel = new.panel and c.of_case = new.of_case
                                  order by c.number desc limit 1) then
        raise exception 'a plan waits for consent';
    end if;
    if new.number <> 1 + (select count(*) from panels.plan p where p.panel = new.panel and p.of_case = new.of_case) then
        raise exception 'a plan follows the one before';
    end if;
    return new;
end $$;
create trigger a_plan_waits_for_consent before insert on panels.plan
    for each row execute function panels.a_plan_waits_for_consent();

create function panels.set_once_decided() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    there panels.attendance;
begin
    if not exists (select from panels.decision d where d.item = new.item) then
        raise exception 'an action follows from what was decided';
    end if;
    select * into there from panels.attendance a where a.meeting = new.meeting and a.officer = new.owner;
    if not panels.holds(new.owner, there.body, there.role, new.set_at) then
        raise exception 'whoever is given something to do holds the role in which they came';
    end if;
    return new;
end $$;
create trigger set_once_decided before insert on panels.action
    for each row execute function panels.set_once_decided();
