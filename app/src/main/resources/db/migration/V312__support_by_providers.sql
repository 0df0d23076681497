-- Support that a provider gives to a case: they are asked by the chair of the panel, accept or decline, and record each session, until it
-- is ended. Of a case they see what they are asked to do, under its reference, and what they wrote. What is written of a session is
-- facts of what was done, and a concern that its owner has to know of at once; its owner says what came of that.
alter table panels.item add unique (id, reference);

create table panels.engagement (
    id            uuid primary key,                     -- made with the form
    item          uuid not null,
    meeting       uuid not null,
    panel         uuid not null,
    of_case       uuid not null,
    body          uuid not null,
    reference     text not null,
    provider      uuid not null,
    provider_body uuid not null,
    agreement     uuid not null references partnership.agreement,
    part          text not null check (char_length(part) between 1 and 2000),
    asked_by      uuid not null,
    asked_at      timestamptz not null,
    answer_by     date not null,
    unique (id, panel, of_case, body, provider),
    foreign key (item, meeting, panel, of_case, body) references panels.item (id, meeting, panel, of_case, body),
    foreign key (item, reference) references panels.item (id, reference),
    foreign key (provider, provider_body) references partnership.officer (id, body),
    foreign key (asked_by, panel) references partnership.officer (id, body),
    constraint answered_on_a_day_to_come check (answer_by >= (asked_at at time zone 'Europe/London')::date),
    constraint official_at_most check (not sharing.marked_above_official(part))
);
create index engagement_case on panels.engagement (of_case, panel, asked_at);
create index engagement_provider on panels.engagement (provider, asked_at desc, id);
create index engagement_panel on panels.engagement (panel);
create index engagement_body on panels.engagement (body);

create table panels.engagement_answer (
    engagement  uuid primary key,
    panel       uuid not null,
    of_case     uuid not null,
    body        uuid not null,
    provider    uuid not null,
    accepted    boolean not null,
    first_on    date,                                   -- the day of the first session
    reason      text check (char_length(reason) between 1 and 1000),
    answered_at timestamptz not null,
    foreign key (engagement, panel, of_case, body, provider) references panels.engagement (id, panel, of_case, body, provider),
    constraint accepted_from_a_day check (accepted = (first_on is not null)
        and (first_on is null or first_on >= (answered_at at time zone 'Europe/London')::date)),
    constraint declined_with_a_reason check (accepted = (reason is null)),
    constraint official_at_most check (not sharing.marked_above_official(coalesce(reason, '')))
);

create table panels.engagement_end (
    engagement uuid primary key,
    panel      uuid not null,
    of_case    uuid not null,
    body       uuid not null,
    provider   uuid not null,
    ended_by   uuid not null references partnership.officer,
    ended_at   timestamptz not null,
    reason     text not null check (char_length(reason) between 1 and 1000),
    foreign key (engagement, panel, of_case, body, provider) references panels.engagement (id, panel, of_case, body, provider),
    constraint official_at_most check (not sharing.marked_above_official(reason))
);

create table panels.given (
    id         uuid primary key,                        -- made with the form
    engagement uuid not null,
    panel      uuid not null,
    of_case    uuid not null,
    body       uuid not null,
    provider   uuid not null,
    on_day     date not null,
    came       text not null check (came in ('HELD', 'MISSED', 'CANCELLED')),
    way        text not null check (way in ('IN_PERSON', 'ONLINE', 'BY_TELEPHONE')),
    progress   text not null check (char_length(progress) between 1 and 2000),
    concern    text check (char_length(concern) between 1 and 1000),
    next_on    date,                                    -- the day of the next session; none where none is agreed
    given_at   timestamptz not null,
    unique (id, panel, of_case, body),
    foreign key (engagement, panel, of_case, body, provider) references panels.engagement (id, panel, of_case, body, provider),
    constraint one_session_of_theirs_a_day unique (engagement, on_day),
    constraint on_a_day_that_was check (on_day <= (given_at at time zone 'Europe/London')::date),
    constraint the_next_is_later check (next_on > on_day),
    constraint official_at_most check (not sharing.marked_above_official(progress)
        and not sharing.marked_above_official(coalesce(concern, '')))
);
create index given_case on panels.given (of_case, panel, given_at);

create table panels.taken_up (
    session  uuid primary key,
    panel    uuid not null,
    of_case  uuid not null,
    body     uuid not null,
    taken_by uuid not null,
    taken_at timestamptz not null,
    words    text not null check (char_length(words) between 1 and 1000),
    foreign key (session, panel, of_case, body) references panels.given (id, panel, of_case, body),
    foreign key (taken_by, body) references partnership.officer (id, body),
    constraint official_at_most check (not sharing.marked_above_official(words))
);

-- The engagements of a provider that are theirs to see: they are approved, the agreement is in force, and it was neither declined nor
-- ended before that day. Asked once for a statement.
create function panels.engagements() returns uuid[] language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select array(
        select e.id from panels.engagement e
          left join panels.engagement_answer a on a.engagement = e.id and not a.accepted
          left join panels.engagement_end x on x.engagement = e.id
         where e.provider = access.viewer_officer() and 'INTERVENTION_PROVIDER' = any (access.viewer_roles())
           and e.agreement = any (access.viewer_agreements())
           and (coalesce(x.ended_at, a.answered_at) is null or (coalesce(x.ended_at, a.answered_at) at time zone 'Europe/London')::date
               >= (access.viewer_at() at time zone 'Europe/London')::date))
$$;
revoke execute on function panels.engagements() from public;
grant execute on function panels.engagements() to ${app};

do $$
declare
    t text;
begin
    foreach t in array array['engagement', 'engagement_answer', 'engagement_end', 'given', 'taken_up'] loop
        execute format('alter table panels.%I enable row level security', t);
        execute format('alter table panels.%I force row level security', t);
        execute format('create policy owner_keeps on panels.%I to current_user using (true) with check (true)', t);
        execute format('create trigger stands before update or delete on panels.%I
            for each row execute function panels.stands()', t);
        execute format('grant select, insert on panels.%I to ${app}', t);
    end loop;
    foreach t in array array['engagement', 'engagement_answer', 'engagement_end', 'given'] loop
        execute format($p$
            create policy %1$s_answered_for on panels.%1$I for select to ${app} using (
                panel = (select access.viewer_body()) and 'PANEL_CHAIR' = any ((select access.viewer_roles())::text[])
                or body = (select access.viewer_body()) and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[]))$p$, t);
    end loop;
    foreach t in array array['engagement_answer', 'engagement_end', 'given'] loop
        execute format($p$
            create policy %1$s_theirs on panels.%1$I for select to ${app} using (
                engagement = any ((select panels.engagements())::uuid[]))$p$, t);
    end loop;
end $$;
create policy engagement_theirs on panels.engagement for select to ${app} using (id = any ((select panels.engagements())::uuid[]));
create policy taken_up_seen on panels.taken_up for select to ${app} using (exists (
    select from panels.given g where g.id = taken_up.session));

create policy engagement_asked on panels.engagement for insert to ${app} with check (
    panel = (select access.viewer_body()) and asked_by = (select access.viewer_officer()) and asked_at = (select access.viewer_at())
    and agreement = any ((select access.viewer_agreements())::uuid[])
    and 'PANEL_CHAIR' = any ((select access.viewer_roles())::text[]));
create policy engagement_answered on panels.engagement_answer for insert to ${app} with check (
    provider = (select access.viewer_officer()) and answered_at = (select access.viewer_at())
    and engagement = any ((select panels.engagements())::uuid[]));
create policy engagement_ended on panels.engagement_end for insert to ${app} with check (
    ended_by = (select access.viewer_officer()) and ended_at = (select access.viewer_at())
    and (panel = (select access.viewer_body()) and 'PANEL_CHAIR' = any ((select access.viewer_roles())::text[])
        or engagement = any ((select panels.engagements())::uuid[])));
create policy given_by_them on panels.given for insert to ${app} with check (
    provider = (select access.viewer_officer()) and given_at = (select access.viewer_at())
    and engagement = any ((select panels.engagements())::uuid[]));
create policy taken_up_by_its_owner on panels.taken_up for insert to ${app} with check (
    body = (select access.viewer_body()) and taken_by = (select access.viewer_officer()) and taken_at = (select access.viewer_at())
    and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[]));

-- On which agenda the panel decided to support a case, by the last that it decided other than to ask for more; null where it does not.
create function panels.supported_at(asked uuid, by_panel uuid) returns uuid language sql stable as $$
    select s.item from (
        select d.item, d.chosen
          from panels.item i
          join panels.meeting m on m.id = i.meeting
          join panels.decision d on d.item = i.id
         where i.of_case = asked and i.panel = by_panel and d.chosen <> 'MORE_INFORMATION'
           and not exists (select from panels.decision c where c.corrects = d.id)
         order by m.on_day desc, i.put_at desc, i.id desc limit 1) s
     where s.chosen in ('ADOPT', 'CONTINUE')
$$;
-- Whether there was consent on a day, by what has been said since of that day.
create function panels.consent_stood(asked uuid, by_panel uuid, day date) returns boolean language sql stable as $$
    select coalesce((select c.state = 'GIVEN' from panels.consent c
                      where c.of_case = asked and c.panel = by_panel and c.on_day <= day order by c.number desc limit 1), false)
$$;
revoke execute on function panels.supported_at(uuid, uuid), panels.consent_stood(uuid, uuid, date) from public;

create function panels.asked_with_consent() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not panels.holds(new.provider, new.provider_body, 'INTERVENTION_PROVIDER', new.asked_at) then
        raise exception 'whoever is asked to give support is approved as a provider';
    end if;
    if not exists (select from partnership.in_force_for(new.panel, new.asked_at) f
                     join partnership.agreement_party p on p.agreement = f and p.body = new.provider_body
                    where f = new.agreement) then
        raise exception 'a provider is asked under an agreement in force with the panel';
    end if;
    if panels.supported_at(new.of_case, new.panel) is null
        or not panels.consent_stood(new.of_case, new.panel, (new.asked_at at time zone 'Europe/London')::date) then
        raise exception 'a provider is asked for support that the panel holds, with consent';
    end if;
    if exists (select from panels.engagement e
                where e.of_case = new.of_case and e.panel = new.panel and e.provider = new.provider
                  and not exists (select from panels.engagement_answer a where a.engagement = e.id and not a.accepted)
                  and not exists (select from panels.engagement_end x where x.engagement = e.id)) then
        raise exception 'a provider is asked once at a time';
    end if;
    return new;
end $$;
create trigger asked_with_consent before insert on panels.engagement
    for each row execute function panels.asked_with_consent();

create function panels.answered_before_it_ends() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if exists (select from panels.engagement_end x where x.engagement = new.engagement) then
        raise exception 'what has ended is not answered';
    end if;
    return new;
end $$;
create trigger answered_before_it_ends before insert on panels.engagement_answer
    for each row execute function panels.answered_before_it_ends();

create function panels.ends_what_was_not_declined() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if exists (select from panels.engagement_answer a where a.engagement = new.engagement and not a.accepted) then
        raise exception 'what was declined does not end';
    end if;
    return new;
end $$;
create trigger ends_what_was_not_declined before insert on panels.engagement_end
    for each row execute function panels.ends_what_was_not_declined();

create function panels.given_with_consent() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from panels.engagement_answer a where a.engagement = new.engagement and a.accepted)
        or exists (select from panels.engagement_end x where x.engagement = new.engagement) then
        raise exception 'whoever accepted to give support records its sessions';
    end if;
    if panels.supported_at(new.of_case, new.panel) is null or not panels.consent_stood(new.of_case, new.panel, new.on_day) then
        raise exception 'a session is of support that the panel holds, on a day on which there was consent';
    end if;
    return new;
end $$;
create trigger given_with_consent before insert on panels.given
    for each row execute function panels.given_with_consent();

create function panels.taken_up_by_who_owns_it() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from panels.given g where g.id = new.session and g.concern is not null) then
        raise exception 'what was raised is taken up';
    end if;
    if not exists (select from casework.case c where c.id = new.of_case and c.owner = new.taken_by) then
        raise exception 'the owner of a case takes up what a provider raised';
    end if;
    return new;
end $$;
create trigger taken_up_by_who_owns_it before insert on panels.taken_up
    for each row execute function panels.taken_up_by_who_owns_it();

-- An engagement by its id, where its viewer sees it: whose they are is asked first, whatever there is (V224).
create function panels.engagement_found(asked uuid) returns setof panels.engagement language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    mine uuid[] := panels.engagements();
    chairs uuid := case when 'PANEL_CHAIR' = any (access.viewer_roles()) then access.viewer_body() end;
    team uuid := case when 'PREVENT_OFFICER' = any (access.viewer_roles()) then access.viewer_body() end;
begin
    return query select e.* from panels.engagement e where e.id = asked and (e.id = any (mine) or e.panel = chairs or e.body = team);
end $$;
-- How it stands with the support of which an engagement is a part, for whoever sees that: what of it a provider has to know, and reads
-- nowhere else. `item` is where the panel decided to support it, and `step` is the last that was done in support of the case.
create function panels.engaged(asked uuid, day date) returns table (item uuid, consented boolean, owner uuid, step uuid)
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    return query
        select panels.supported_at(e.of_case, e.panel), panels.consent_stood(e.of_case, e.panel, day), c.owner,
               panels.step_before(e.of_case, e.panel)
          from panels.engagement_found(asked) e join casework.case c on c.id = e.of_case;
end $$;
create function panels.step_before(asked uuid, by_panel uuid) returns uuid language sql stable as $$
    select s.id from (
        select id, of_case, panel, recorded_at as at from panels.consent
         union all
        select id, of_case, panel, written_at from panels.plan
         union all
        select id, of_case, panel, recorded_at from panels.session
         union all
        select id, of_case, panel, given_at from panels.given) s
     where s.of_case = asked and s.panel = by_panel order by s.at desc, s.id limit 1
$$;
-- The same for whoever sees the case on an agenda of the panel, and not what a provider wrote.
create function panels.step_of(asked uuid, by_panel uuid) returns uuid language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    mine uuid[] := panels.meetings();
    own uuid := case when 'PREVENT_OFFICER' = any (access.viewer_roles()) then access.viewer_body() end;
begin
    return case when panels.sees_support(asked, by_panel, mine, own) then panels.step_before(asked, by_panel) end;
end $$;
create or replace function panels.step_found(asked uuid) returns table (of_case uuid, panel uuid) language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    mine uuid[] := panels.meetings();
    own uuid := case when 'PREVENT_OFFICER' = any (access.viewer_roles()) then access.viewer_body() end;
begin
    return query
        select s.of_case, s.panel from (
            select c.id, c.of_case, c.panel from panels.consent c
             union all
            select p.id, p.of_case, p.panel from panels.plan p
             union all
            select h.id, h.of_case, h.panel from panels.session h
             union all
            select g.id, g.of_case, g.panel from panels.given g) s
         where s.id = asked and panels.sees_support(s.of_case, s.panel, mine, own);
end $$;
revoke execute on function panels.engagement_found(uuid), panels.engaged(uuid, date), panels.step_before(uuid, uuid),
    panels.step_of(uuid, uuid) from public;
grant execute on function panels.engagement_found(uuid), panels.engaged(uuid, date), panels.step_of(uuid, uuid) to ${app};
