-- Time-boxed grants. One to whom a disclosure was addressed asks that a named colleague of the same body may read it
-- until a moment at most 14 days ahead; an approving officer of the body that sent it gives or declines. Each step is a
-- row with an author, and nothing is updated: a grant stands while it is given, its moment is ahead and no row
-- withdraws it.

create table sharing.grant_request (
    id           uuid primary key,                       -- made with the form
    disclosure   uuid not null,
    body         uuid not null,
    role         text not null,                          -- the addressed role in which it is asked
    asked_by     uuid not null,
    asked_at     timestamptz not null,
    officer      uuid not null,                          -- the colleague
    stands_until timestamptz not null,
    reason       text not null check (char_length(reason) between 1 and 2000),
    from_body    uuid not null,
    reference    text not null,
    unique (id, disclosure, body, role, officer, stands_until, from_body, asked_by),
    foreign key (disclosure, body, role) references sharing.addressed (disclosure, body, role),
    foreign key (asked_by, body) references partnership.officer (id, body),
    foreign key (officer, body) references partnership.officer (id, body),
    constraint for_a_colleague check (officer <> asked_by),
    constraint fourteen_days_at_most check (stands_until > asked_at and stands_until <= asked_at + interval '336 hours'),
    constraint official_at_most check (not sharing.marked_above_official(reason))
);
create index grant_request_disclosure on sharing.grant_request (disclosure, asked_at desc);
create index grant_request_from on sharing.grant_request (from_body, asked_at);

-- What was asked is repeated, so that the policies below ask one row and no other table.
create table sharing.grant_decision (
    request      uuid primary key,
    disclosure   uuid not null,
    body         uuid not null,
    role         text not null,
    officer      uuid not null,
    stands_until timestamptz not null,
    from_body    uuid not null,
    asked_by     uuid not null,
    outcome      text not null check (outcome in ('GIVEN', 'DECLINED')),
    act          uuid not null,
    decided_by   uuid not null,
    decided_at   timestamptz not null,
    reason       text check (char_length(reason) between 1 and 2000),
    foreign key (request, disclosure, body, role, officer, stands_until, from_body, asked_by)
        references sharing.grant_request (id, disclosure, body, role, officer, stands_until, from_body, asked_by),
    constraint two_people check (decided_by <> asked_by and decided_by <> officer),
    constraint two_bodies check (from_body <> body),
    constraint declined_with_a_reason check (outcome = 'GIVEN' or reason is not null),
    constraint given_before_it_ends check (outcome = 'DECLINED' or decided_at < stands_until),
    constraint official_at_most check (not sharing.marked_above_official(coalesce(reason, '')))
);
create index grant_decision_officer on sharing.grant_decision (officer, stands_until);

create table sharing.grant_withdrawal (
    request      uuid primary key,
    disclosure   uuid not null,
    body         uuid not null,
    role         text not null,
    officer      uuid not null,
    stands_until timestamptz not null,
    from_body    uuid not null,
    asked_by     uuid not null,
    act          uuid not null,
    withdrawn_by uuid not null,
    withdrawn_at timestamptz not null,
    reason       text not null check (char_length(reason) between 1 and 2000),
    foreign key (request, disclosure, body, role, officer, stands_until, from_body, asked_by)
        references sharing.grant_request (id, disclosure, body, role, officer, stands_until, from_body, asked_by),
    constraint official_at_most check (not sharing.marked_above_official(reason))
);

do $$
declare t text;
begin
    foreach t in array array['grant_request', 'grant_decision', 'grant_withdrawal'] loop
        execute format('alter table sharing.%I enable row level security', t);
        execute format('alter table sharing.%I force row level security', t);
        -- Those of the asking body to whose role it was addressed, and those of the originating body who compose and
        -- approve, see every step.
        execute format($p$
            create policy %1$s_addressed on sharing.%1$I for select to ${app} using (
                body = (select access.viewer_body()) and role = any ((select access.viewer_roles())::text[]))$p$, t);
        execute format($p$
            create policy %1$s_originated on sharing.%1$I for select to ${app} using (
                from_body = (select access.viewer_body())
                and (select access.viewer_roles()) && array['ORIGINATOR', 'APPROVER'])$p$, t);
    end loop;
end $$;

create policy grant_request_made on sharing.grant_request for insert to ${app} with check (
    body = (select access.viewer_body()) and asked_by = (select access.viewer_officer())
    and asked_at = (select access.viewer_at()) and role = any ((select access.viewer_roles())::text[]));
create policy grant_decision_made on sharing.grant_decision for insert to ${app} with check (
    from_body = (select access.viewer_body()) and decided_by = (select access.viewer_officer())
    and decided_at = (select access.viewer_at()) and 'APPROVER' = any ((select access.viewer_roles())::text[]));
create policy grant_withdrawal_made on sharing.grant_withdrawal for insert to ${app} with check (
    withdrawn_by = (select access.viewer_officer()) and withdrawn_at = (select access.viewer_at())
    and (asked_by = (select access.viewer_officer()) and body = (select access.viewer_body())
        or from_body = (select access.viewer_body())
        and (select access.viewer_roles()) && array['ORIGINATOR', 'APPROVER']));

-- The colleague learns of it once it is given, and of its withdrawal.
create policy grant_decision_given on sharing.grant_decision for select to ${app} using (
    officer = (select access.viewer_officer()) and outcome = 'GIVEN');
create policy grant_withdrawal_given on sharing.grant_withdrawal for select to ${app} using (
    officer = (select access.viewer_officer()));

grant select, insert on sharing.grant_request, sharing.grant_decision, sharing.grant_withdrawal to ${app};

-- Nobody asks for what was not addressed to their own body and role, or cannot be read now.
create function sharing.grant_is_of_what_is_shared() returns trigger language plpgsql as $$
begin
    if not exists (
        select from sharing.addressed a
         where a.disclosure = new.disclosure and a.body = new.body and a.role = new.role
           and a.from_body = new.from_body and a.reference = new.reference
           and a.sent_at <= new.asked_at and a.visible_until > new.asked_at
           and a.agreement = any (access.viewer_agreements())) then
        raise exception 'a grant is of what is shared';
    end if;
    return new;
end $$;
create trigger grant_is_of_what_is_shared before insert on sharing.grant_request
    for each row execute function sharing.grant_is_of_what_is_shared();

create function sharing.grant_is_still_asked() returns trigger language plpgsql as $$
begin
    if exists (select from sharing.grant_withdrawal w where w.request = new.request) then
        raise exception 'a grant that was withdrawn is not decided on';
    end if;
    return new;
end $$;
create trigger grant_is_still_asked before insert on sharing.grant_decision
    for each row execute function sharing.grant_is_still_asked();

-- The read path. What the viewer was granted is gathered once for a statement, not once for a row; the policies stand
-- beside those of the addressed, and after them in the alphabet, in which order PostgreSQL asks.
do $$
declare
    granted constant text := $a$array(
        select g.disclosure from sharing.grant_decision g
          left join sharing.grant_withdrawal w
            on w.request = g.request and w.withdrawn_at <= (select access.viewer_at())
         where g.officer = (select access.viewer_officer()) and g.outcome = 'GIVEN'
           and g.decided_at <= (select access.viewer_at()) and g.stands_until > (select access.viewer_at())
           and w.request is null)$a$;
    receives constant text := $a$(select access.viewer_roles()) && array['DISCLOSURE_OFFICER', 'SAFEGUARDING_LEAD',
        'PREVENT_OFFICER', 'PANEL_CHAIR', 'COORDINATOR', 'PANEL_PARTNER']$a$;
    t text;
begin
    execute format($p$
        create policy addressed_through_grant on sharing.addressed for select to ${app} using (
            body = (select access.viewer_body()) and %s
            and sent_at <= (select access.viewer_at())
            and disclosure = any (%s))$p$, receives, granted);
    execute format($p$
        create policy disclosure_through_grant on sharing.disclosure for select to ${app} using (exists (
            select from sharing.addressed a
              join sharing.acceptance c on c.disclosure = a.disclosure and c.officer = (select access.viewer_officer())
             where a.disclosure = disclosure.id
               and a.body = (select access.viewer_body()) and %s
               and a.agreement = any ((select access.viewer_agreements())::uuid[])
               and a.purpose = (select access.viewer_purpose())
               and a.sent_at <= (select access.viewer_at())
               and a.visible_until > (select access.viewer_at())
               and a.disclosure = any (%s)))$p$, receives, granted);
    -- Who covers for a colleague answers for the body too. That it has let go is said by those addressed.
    foreach t in array array['opening', 'acceptance', 'answer'] loop
        execute format($p$
            create policy %1$s_written_through_grant on sharing.%1$I for insert to ${app} with check (
                body = (select access.viewer_body()) and officer = (select access.viewer_officer()) and %2$s
                and disclosure = any (%3$s))$p$, t, receives, granted);
    end loop;
end $$;
