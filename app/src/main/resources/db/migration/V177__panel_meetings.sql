-- Panels: the chair of a panel calls a meeting, and the owner of a case puts it on the agenda, by its reference and without
-- a name. What is on a meeting is for its chair, for those who are invited, and for the teams whose cases may come there.
-- What the case is about is told through sharing alone: a paper is a disclosure, and stands on the agenda of whoever may
-- see its outside.
create schema panels;
grant usage on schema panels to ${app};

create table panels.meeting (
    id        uuid primary key,                         -- made with the form
    panel     uuid not null,                            -- the body whose panel it is
    called_by uuid not null,
    called_at timestamptz not null,
    on_day    date not null,
    place     text not null check (char_length(place) between 1 and 200),
    unique (id, panel),
    foreign key (called_by, panel) references partnership.officer (id, body),
    constraint on_a_day_to_come check (on_day >= (called_at at time zone 'Europe/London')::date),
    constraint official_at_most check (not sharing.marked_above_official(place))
);
create index meeting_panel on panels.meeting (panel, on_day desc, id);

create table panels.invitation (
    meeting    uuid not null,
    panel      uuid not null,
    officer    uuid not null,
    body       uuid not null,
    role       text not null,                           -- in which they come: access.Role
    invited_by uuid not null,
    invited_at timestamptz not null,
    primary key (meeting, officer),
    unique (meeting, panel, officer, body, role),
    foreign key (meeting, panel) references panels.meeting (id, panel),
    foreign key (officer, body) references partnership.officer (id, body),
    foreign key (invited_by, panel) references partnership.officer (id, body)
);
create index invitation_officer on panels.invitation (officer, role);
create index invitation_body on panels.invitation (body);

create table panels.item (
    id        uuid primary key,                         -- made with the form
    meeting   uuid not null,
    panel     uuid not null,
    of_case   uuid not null,
    reference text not null,
    body      uuid not null,                            -- the police force whose case it is
    question  text not null check (char_length(question) between 1 and 1000),
    put_by    uuid not null,
    put_at    timestamptz not null,
    unique (id, meeting, panel, of_case, body),
    unique (id, body, put_by, put_at),
    foreign key (meeting, panel) references panels.meeting (id, panel),
    foreign key (of_case, body) references casework.case (id, body),
    foreign key (put_by, body) references partnership.officer (id, body),
    constraint once_on_an_agenda unique (meeting, of_case),
    constraint official_at_most check (not sharing.marked_above_official(question))
);
create index item_case on panels.item (of_case, put_at);
create index item_body on panels.item (body);

create table panels.paper (
    item       uuid not null,
    body       uuid not null,
    put_by     uuid not null,
    put_at     timestamptz not null,
    disclosure uuid not null references sharing.disclosure,
    reference  text not null,
    primary key (item, disclosure),
    foreign key (item, body, put_by, put_at) references panels.item (id, body, put_by, put_at)
);
create index paper_disclosure on panels.paper (disclosure);

do $$
declare t text;
begin
    foreach t in array array['meeting', 'invitation', 'item', 'paper'] loop
        execute format('alter table panels.%I enable row level security', t);
        execute format('alter table panels.%I force row level security', t);
        execute format('create policy owner_keeps on panels.%I to current_user using (true) with check (true)', t);
    end loop;
end $$;

-- The meetings that the viewer sees: those of the panel that they chair, those to which they are invited in a role that
-- they hold, and, for those who work on cases, those to which anybody of their body is. Asked once for a statement.
create function panels.meetings() returns uuid[] language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select coalesce(array_agg(s.meeting), '{}') from (
        select m.id as meeting from panels.meeting m
         where m.panel = access.viewer_body() and 'PANEL_CHAIR' = any (access.viewer_roles())
         union
        select i.meeting from panels.invitation i
         where i.officer = access.viewer_officer() and i.role = any (access.viewer_roles())
         union
        select i.meeting from panels.invitation i
         where i.body = access.viewer_body() and 'PREVENT_OFFICER' = any (access.viewer_roles())) s
$$;
revoke execute on function panels.meetings() from public;
grant execute on function panels.meetings() to ${app};

create policy meeting_seen on panels.meeting for select to ${app} using (
    id = any ((select panels.meetings())::uuid[]));
create policy meeting_called on panels.meeting for insert to ${app} with check (
    panel = (select access.viewer_body()) and called_by = (select access.viewer_officer())
    and called_at = (select access.viewer_at())
    and 'PANEL_CHAIR' = any ((select access.viewer_roles())::text[]));

create policy invitation_seen on panels.invitation for select to ${app} using (
    meeting = any ((select panels.meetings())::uuid[]));
create policy invitation_made on panels.invitation for insert to ${app} with check (
    panel = (select access.viewer_body()) and invited_by = (select access.viewer_officer())
    and invited_at = (select access.viewer_at())
    and 'PANEL_CHAIR' = any ((select access.viewer_roles())::text[]));

create policy item_seen on panels.item for select to ${app} using (
    meeting = any ((select panels.meetings())::uuid[])
    or body = (select access.viewer_body())
        and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[]));
create policy item_put on panels.item for insert to ${app} with check (
    body = (select access.viewer_body()) and put_by = (select access.viewer_officer())
    and put_at = (select access.viewer_at())
    and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[]));

-- What somebody may not read is not hinted at: the wall of what was addressed to whom is asked.
create policy paper_addressed on panels.paper for select to ${app} using (exists (
    select from sharing.addressed a where a.disclosure = paper.disclosure));
create policy paper_ours on panels.paper for select to ${app} using (
    body = (select access.viewer_body())
    and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[]));
create policy paper_put on panels.paper for insert to ${app} with check (
    body = (select access.viewer_body()) and put_by = (select access.viewer_officer())
    and put_at = (select access.viewer_at())
    and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[]));

grant select, insert on panels.meeting, panels.invitation, panels.item, panels.paper to ${app};

-- Whether an officer holds a role at a moment, in office and with training current.
create function panels.holds(asked uuid, of uuid, held text, at timestamptz) returns boolean language sql stable as $$
    select exists (select from partnership.held_in(array[of], array[held], (at at time zone 'Europe/London')::date, at) h
                    where h.id = asked)
$$;
revoke execute on function panels.holds(uuid, uuid, text, timestamptz) from public;

create function panels.the_panel_is_an_authority_s() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from partnership.body b where b.id = new.panel and b.kind in ('LOCAL_AUTHORITY', 'CHANNEL_PANEL')) then
        raise exception 'a panel is that of a local authority';
    end if;
    return new;
end $$;
create trigger the_panel_is_an_authority_s before insert on panels.meeting
    for each row execute function panels.the_panel_is_an_authority_s();

-- Whoever is invited holds the role in which they come, and their body shares under an agreement in force with the panel's.
create function panels.invited_of_a_party() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not panels.holds(new.officer, new.body, new.role, new.invited_at) then
        raise exception 'whoever is invited holds the role in which they come';
    end if;
    if new.body <> new.panel and not exists (
        select from partnership.in_force_for(new.panel, new.invited_at) f
          join partnership.agreement_party p on p.agreement = f and p.body = new.body) then
        raise exception 'whoever is invited is of a body that is party to an agreement with the panel';
    end if;
    return new;
end $$;
create trigger invited_of_a_party before insert on panels.invitation
    for each row execute function panels.invited_of_a_party();

-- The owner of a case puts it on the agenda of a meeting to come, to which their body is invited.
create function panels.put_by_its_owner() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from casework.case c where c.id = new.of_case and c.reference = new.reference
                      and c.body = new.body and c.owner = new.put_by) then
        raise exception 'the owner of a case puts it on an agenda';
    end if;
    if not exists (select from panels.meeting m where m.id = new.meeting
                      and m.on_day >= (new.put_at at time zone 'Europe/London')::date) then
        raise exception 'a case is put on the agenda of a meeting to come';
    end if;
    if not exists (select from panels.invitation i where i.meeting = new.meeting and i.body = new.body) then
        raise exception 'a case is put on the agenda of a meeting to which its body is invited';
    end if;
    return new;
end $$;
create trigger put_by_its_owner before insert on panels.item
    for each row execute function panels.put_by_its_owner();

-- What the viewer's body has sent under a reference: so that whoever puts a case on an agenda names its papers, though
-- they read none of them.
create function panels.sent_as(asked text) returns uuid language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select a.disclosure from sharing.addressed a
     where a.reference = asked and a.from_body = access.viewer_body() and a.sent_at <= access.viewer_at()
       and 'PREVENT_OFFICER' = any (access.viewer_roles())
     limit 1
$$;
revoke execute on function panels.sent_as(text) from public;
grant execute on function panels.sent_as(text) to ${app};

create function panels.a_paper_was_sent() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from sharing.addressed a where a.disclosure = new.disclosure and a.reference = new.reference
                      and a.from_body = new.body and a.sent_at <= new.put_at) then
        raise exception 'a paper is a disclosure that the body has sent';
    end if;
    return new;
end $$;
create trigger a_paper_was_sent before insert on panels.paper
    for each row execute function panels.a_paper_was_sent();
