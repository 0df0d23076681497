-- Closing a case takes two: its owner proposes it with classes of reason, and with why it may close without each answer that is
-- still awaited; a second person of the team confirms or refuses. It can be opened again, and its history goes on.
insert into casework.passage (stage, kind, chosen, next) values
    ('TO_PANEL',     'CLOSURE',     'CLOSED',      'CLOSED'),
    ('SIGNPOSTED',   'CLOSURE',     'CLOSED',      'CLOSED'),
    ('POLICE_LED',   'CLOSURE',     'CLOSED',      'CLOSED'),
    ('NOTHING_MORE', 'CLOSURE',     'CLOSED',      'CLOSED'),
    ('CLOSED',       'EXIT_REVIEW', 'STAYS_CLOSED', 'CLOSED'),
    ('CLOSED',       'REOPENING',   'REOPENED',    'RECEIVED');

alter table casework.decision add constraint closing_is_not_corrected check (
    corrects is null or kind in ('DECONFLICTION', 'ASSESSMENT', 'EXIT_REVIEW'));
alter policy decision_made on casework.decision with check (
    decided_by = (select access.viewer_officer()) and body = (select access.viewer_body())
    and decided_at = (select access.viewer_at()) and kind <> 'CLOSURE'
    and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[]));

create table casework.closure (
    id          uuid primary key,                       -- made with the form
    of_case     uuid not null,
    body        uuid not null,
    proposed_by uuid not null,
    proposed_at timestamptz not null,
    grounds     text[] not null,
    options     text not null check (char_length(options) between 1 and 2000),
    reason      text not null check (char_length(reason) between 1 and 4000),
    dissent     text check (char_length(dissent) between 1 and 2000),
    unique (id, of_case, body, proposed_by),
    foreign key (of_case, body) references casework.case (id, body),
    foreign key (proposed_by, body) references partnership.officer (id, body),
    constraint grounds_that_there_are check (grounds <> '{}' and grounds <@ array['CONCERN_ADDRESSED', 'EXPLAINED', 'SUPPORTED_ELSEWHERE',
        'SUPPORT_ENDED', 'POLICE_LED_ENDED', 'NO_IDEOLOGY']),
    constraint absence_of_ideology_alone_never_suffices check (not grounds <@ array['NO_IDEOLOGY']),
    constraint official_at_most check (not sharing.marked_above_official(concat_ws(E'\n', options, reason, dissent)))
);
create index closure_case on casework.closure (of_case, proposed_at);

-- An answer that was still awaited when closing was proposed, and why the case may close without it.
create table casework.awaited (
    closure     uuid not null,
    request     uuid not null references casework.asking,
    asked       uuid not null references partnership.body,
    of_case     uuid not null,
    body        uuid not null,
    proposed_by uuid not null,
    why         text not null check (char_length(why) between 1 and 2000),
    primary key (closure, request, asked),
    foreign key (closure, of_case, body, proposed_by) references casework.closure (id, of_case, body, proposed_by),
    constraint official_at_most check (not sharing.marked_above_official(why))
);

create table casework.closing (
    closure     uuid primary key,
    of_case     uuid not null,
    body        uuid not null,
    proposed_by uuid not null,
    outcome     text not null check (outcome in ('CONFIRMED', 'REFUSED', 'WITHDRAWN')),
    act         uuid not null,
    officer     uuid not null,
    answered_at timestamptz not null,
    reason      text check (char_length(reason) between 1 and 2000),
    review_on   date,                                   -- when what comes after it is due, if anything does
    foreign key (closure, of_case, body, proposed_by) references casework.closure (id, of_case, body, proposed_by),
    foreign key (officer, body) references partnership.officer (id, body),
    constraint two_people check ((outcome = 'WITHDRAWN') = (officer = proposed_by)),
    constraint with_a_reason check ((outcome = 'CONFIRMED') = (reason is null)),
    constraint reviewed_when_it_is_closed check (review_on is null or outcome = 'CONFIRMED'),
    constraint official_at_most check (not sharing.marked_above_official(coalesce(reason, '')))
);

do $$
declare t text;
begin
    foreach t in array array['closure', 'awaited', 'closing'] loop
        execute format('alter table casework.%I enable row level security', t);
        execute format('alter table casework.%I force row level security', t);
        execute format('create policy owner_keeps on casework.%I to current_user using (true) with check (true)', t);
        execute format($p$
            create policy %1$s_ours on casework.%1$I for select to ${app} using (
                body = (select access.viewer_body())
                and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[]))$p$, t);
        execute format('create trigger stands before update or delete on casework.%I for each row execute function casework.stands()',
            t);
    end loop;
end $$;
create policy owner_reads on casework.asking for select to current_user using (true);
create policy closure_proposed on casework.closure for insert to ${app} with check (
    proposed_by = (select access.viewer_officer()) and body = (select access.viewer_body())
    and proposed_at = (select access.viewer_at())
    and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[]));
create policy awaited_named on casework.awaited for insert to ${app} with check (
    proposed_by = (select access.viewer_officer()) and body = (select access.viewer_body())
    and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[]));
create policy closing_answered on casework.closing for insert to ${app} with check (
    officer = (select access.viewer_officer()) and body = (select access.viewer_body())
    and answered_at = (select access.viewer_at())
    and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[]));
grant select, insert on casework.closure, casework.awaited, casework.closing to ${app};

-- What a case awaits and a proposal does not name: a body that was asked for it and has neither answered nor been let go.
create function casework.unnamed(proposed uuid) returns bigint language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    select count(*)
      from casework.closure c
      join casework.asking k on k.of_case = c.of_case
      join requests.asked a on a.request = k.request
      left join lateral (
            select s.kind from requests.step s
             where s.request = a.request and s.body = a.body
               and s.kind in ('PREPARING', 'DROPPED', 'DISCLOSED', 'NOTHING_HELD', 'REFUSED', 'WITHDRAWN')
             order by s.number desc limit 1) s on true
     where c.id = proposed
       and (s.kind is null or s.kind in ('PREPARING', 'DROPPED', 'REFUSED'))
       and not exists (select from casework.awaited w
                        where w.closure = c.id and w.request = a.request and w.asked = a.body)
$$;
revoke execute on function casework.unnamed(uuid) from public;

create function casework.names_what_is_awaited() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if casework.unnamed(coalesce((to_jsonb(new) ->> 'closure')::uuid, (to_jsonb(new) ->> 'id')::uuid)) > 0 then
        raise exception 'each answer that is awaited is named' using errcode = 'check_violation';
    end if;
    return new;
end $$;

create function casework.one_proposal_at_a_time() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform from casework.case c where c.id = new.of_case for update;
    if exists (select from casework.closure o where o.of_case = new.of_case
                  and not exists (select from casework.closing a where a.closure = o.id)) then
        raise exception 'one closure of a case is proposed at a time' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger one_proposal_at_a_time before insert on casework.closure
    for each row execute function casework.one_proposal_at_a_time();
create trigger proposed_by_its_owner before insert on casework.closure
    for each row execute function casework.done_by_its_owner('proposed_by');
create constraint trigger names_what_is_awaited after insert on casework.closure
    deferrable initially deferred for each row execute function casework.names_what_is_awaited();
create trigger names_what_is_awaited before insert on casework.closing
    for each row when (new.outcome = 'CONFIRMED') execute function casework.names_what_is_awaited();

-- Confirmed, it is a decision of its owner's, which a second person let stand; the case follows it.
create function casework.confirmed_is_closed() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into casework.decision (id, of_case, body, number, kind, chosen, stage, next, next_on, options, reason, dissent,
                                   decided_by, decided_at)
    select o.id, o.of_case, o.body, 1 + (select max(d.number) from casework.decision d where d.of_case = o.of_case), 'CLOSURE',
           'CLOSED', c.stage, 'CLOSED', new.review_on, o.options, o.reason, o.dissent, o.proposed_by, new.answered_at
      from casework.closure o
      join casework.case c on c.id = o.of_case
     where o.id = new.closure;
    return null;
end $$;
create trigger confirmed_is_closed after insert on casework.closing
    for each row when (new.outcome = 'CONFIRMED') execute function casework.confirmed_is_closed();
