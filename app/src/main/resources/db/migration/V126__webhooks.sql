-- Webhooks: bodies' own systems are told what their officers are told, without content. One administrator registers an
-- address, another approves it; each step is a row with an author, and nothing is updated but how a delivery stands.
create table notices.hook (
    id            uuid primary key,                                    -- made with the form
    body          uuid not null,
    address       text not null check (char_length(address) <= 400 and address ~ '^https?://[^\s@#]+$'),
    registered_by uuid not null,
    registered_at timestamptz not null,
    unique (id, body, registered_by),
    foreign key (registered_by, body) references partnership.officer (id, body)
);
create index hook_of on notices.hook (body, registered_at desc);

-- By somebody else: approved, or declined; and that it has ended, by anybody who administers the body.
create table notices.hook_decision (
    hook          uuid primary key,
    body          uuid not null,
    registered_by uuid not null,
    approved      boolean not null,
    decided_by    uuid not null,
    decided_at    timestamptz not null,
    foreign key (hook, body, registered_by) references notices.hook (id, body, registered_by),
    foreign key (decided_by, body) references partnership.officer (id, body),
    constraint two_people check (decided_by <> registered_by)
);
create table notices.hook_ending (
    hook     uuid primary key,
    body     uuid not null,
    ended_by uuid not null,
    ended_at timestamptz not null,
    foreign key (ended_by, body) references partnership.officer (id, body)
);

-- What events are signed with. The application writes it, and never reads it: it is shown once, when it is made.
create table notices.hook_secret (
    id      uuid primary key,
    hook    uuid not null references notices.hook,
    body    uuid not null,
    secret  bytea not null check (length(secret) = 32),
    made_by uuid not null,
    made_at timestamptz not null
);
create index hook_secret_of on notices.hook_secret (hook, made_at desc);

-- An event to one hook: at least once, under an id that stays the same.
create table notices.event (
    id       uuid primary key,
    hook     uuid not null references notices.hook,
    body     uuid not null,
    notice   uuid not null references notices.notice,
    kind     text not null,
    thing    uuid not null,
    by_day   date,
    told_at  timestamptz not null,
    number   bigint not null,                                          -- in the order of this hook
    tries    int not null default 0,
    next_at  timestamptz not null,
    ended_at timestamptz,
    outcome  text check (outcome in ('DELIVERED', 'DEAD')),
    said     text check (char_length(said) <= 60),
    unique (hook, notice),
    unique (hook, number),
    constraint ended_somehow check ((ended_at is null) = (outcome is null))
);
create index event_due on notices.event (hook, next_at, number) where ended_at is null;
create index event_dead on notices.event (body, ended_at desc) where outcome = 'DEAD';

-- An administrator asks that a dead event is tried again; the courier takes it up.
create table notices.event_again (
    id       uuid primary key,                                         -- made with the form
    event    uuid not null,
    body     uuid not null,
    asked_by uuid not null,
    asked_at timestamptz not null,
    taken_at timestamptz
);
create index event_again_open on notices.event_again (asked_at) where taken_at is null;

do $$
declare
    t text;
    app text := '${app}';
    administers constant text := $a$body = (select access.viewer_body())
        and 'ADMINISTRATOR' = any ((select access.viewer_roles())::text[])$a$;
begin
    foreach t in array array['hook', 'hook_decision', 'hook_ending', 'hook_secret', 'event', 'event_again'] loop
        execute format('alter table notices.%I enable row level security', t);
        execute format('alter table notices.%I force row level security', t);
    end loop;
    foreach t in array array['hook', 'hook_decision', 'hook_ending', 'hook_secret', 'event', 'event_again'] loop
        execute format('create policy %1$s_read on notices.%1$I for select to %2$I using (%3$s)', t, app, administers);
    end loop;
    execute format($p$create policy hook_registered on notices.hook for insert to %I with check (
        %s and registered_by = (select access.viewer_officer()) and registered_at = (select access.viewer_at()))$p$, app, administers);
    execute format($p$create policy hook_decided on notices.hook_decision for insert to %I with check (
        %s and decided_by = (select access.viewer_officer()) and decided_at = (select access.viewer_at()))$p$, app, administers);
    execute format($p$create policy hook_ended on notices.hook_ending for insert to %I with check (
        %s and ended_by = (select access.viewer_officer()) and ended_at = (select access.viewer_at()))$p$, app, administers);
    execute format($p$create policy hook_secret_made on notices.hook_secret for insert to %I with check (
        %s and made_by = (select access.viewer_officer()) and made_at = (select access.viewer_at()))$p$, app, administers);
    execute format($p$create policy event_asked_again on notices.event_again for insert to %I with check (
        %s and asked_by = (select access.viewer_officer()) and asked_at = (select access.viewer_at()) and taken_at is null)$p$,
        app, administers);
    foreach t in array array['hook', 'hook_decision', 'hook_ending', 'hook_secret', 'event_again'] loop
        execute format('create policy %1$s_delivered on notices.%1$I for select to ${courier} using (true)', t);
    end loop;
end $$;
create policy event_delivered on notices.event for all to ${courier} using (true) with check (true);
create policy event_again_taken on notices.event_again for update to ${courier} using (true);

-- A secret, a decision and an ending are of a hook of the same body, and only what is dead is tried again.
create policy owner_reads on notices.hook for select to current_user using (true);
create policy owner_reads on notices.event for select to current_user using (true);
create function notices.of_a_hook_of_the_body() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from notices.hook h where h.id = new.hook and h.body = new.body) then
        raise exception 'it is of a hook of the body' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger of_a_hook_of_the_body before insert on notices.hook_ending
    for each row execute function notices.of_a_hook_of_the_body();
create trigger of_a_hook_of_the_body before insert on notices.hook_secret
    for each row execute function notices.of_a_hook_of_the_body();
create function notices.of_a_dead_event_of_the_body() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from notices.event e where e.id = new.event and e.body = new.body and e.outcome = 'DEAD') then
        raise exception 'only what is dead is tried again' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger of_a_dead_event_of_the_body before insert on notices.event_again
    for each row execute function notices.of_a_dead_event_of_the_body();

grant select, insert on notices.hook, notices.hook_decision, notices.hook_ending, notices.event_again to ${app};
grant select (id, hook, body, made_at), insert on notices.hook_secret to ${app};   -- that there is one, and not what it is
grant select on notices.event to ${app};
grant select on notices.hook, notices.hook_decision, notices.hook_ending, notices.hook_secret, notices.event_again to ${courier};
grant select, insert on notices.event to ${courier};
grant update (tries, next_at, ended_at, outcome, said) on notices.event to ${courier};
grant update (taken_at) on notices.event_again to ${courier};
