-- Requests: an officer asks named bodies openly what they hold, and each answers for itself, by a clock. What is asked
-- never changes; every act on it is a row with an author. A body sees that it is asked, and nothing of whom else was.
create schema requests;
grant usage on schema requests to ${app};

create table requests.draft (
    id       uuid primary key,                     -- the request's, once it is proposed
    officer  uuid not null,
    body     uuid not null,
    saved_at timestamptz not null,
    parts    jsonb not null default '{}' check (jsonb_typeof(parts) = 'object')
);
create index draft_officer on requests.draft (officer, saved_at desc);

create table requests.request (
    id             uuid primary key,
    body           uuid not null,
    officer        uuid not null,
    proposed_at    timestamptz not null,
    purpose        text not null,
    agreement      uuid not null,
    asking         text not null,                  -- the gateway by which the question travels
    answering      text not null,                  -- the gateway by which an answer would
    about          text not null check (about in ('PERSON', 'PLACE', 'THEME')),
    identity       uuid,
    subject        text check (char_length(subject) between 1 and 200),
    question       text not null check (char_length(question) between 1 and 4000),
    identifiable   boolean not null,
    urgent         boolean not null,
    necessity      text not null check (char_length(necessity) between 1 and 4000),
    aim            text not null check (char_length(aim) between 1 and 4000),
    connection     text not null check (char_length(connection) between 1 and 4000),
    less_intrusive text not null check (char_length(less_intrusive) between 1 and 4000),
    fair_balance   text not null check (char_length(fair_balance) between 1 and 4000),
    needs          jsonb not null check (jsonb_typeof(needs) = 'object'),
    unique (id, body, officer),
    foreign key (identity, body) references people.identity (id, told_by),
    foreign key (agreement, body) references partnership.agreement_party (agreement, body),
    foreign key (agreement, purpose) references partnership.agreement_purpose (agreement, purpose),
    foreign key (agreement, asking) references partnership.agreement_gateway (agreement, gateway),
    foreign key (agreement, answering) references partnership.agreement_gateway (agreement, gateway),
    check ((about = 'PERSON') = (identity is not null)),
    check ((about = 'PERSON') = (subject is null)),
    constraint a_person_is_identifiable check (identifiable or about <> 'PERSON'),
    constraint official_at_most check (not sharing.marked_above_official(coalesce(subject, ''))
        and not sharing.marked_above_official(question)
        and not sharing.marked_above_official(necessity) and not sharing.marked_above_official(aim)
        and not sharing.marked_above_official(connection) and not sharing.marked_above_official(less_intrusive)
        and not sharing.marked_above_official(fair_balance))
);
create index request_officer on requests.request (officer, proposed_at desc);
create index request_body on requests.request (body, proposed_at desc);
create index request_identity on requests.request (identity) where identity is not null;

-- Whom it is put to. It stands apart from the request, which the bodies asked read.
create table requests.proposal (
    request     uuid primary key,
    body        uuid not null,
    officer     uuid not null,
    proposed_at timestamptz not null,
    whom        jsonb not null check (jsonb_typeof(whom) = 'array' and jsonb_array_length(whom) between 1 and 10),
    foreign key (request, body, officer) references requests.request (id, body, officer)
);
create index proposal_body on requests.proposal (body, proposed_at);

-- A second person lets it leave, or does not; or its asker takes it back before they did.
create table requests.decision (
    request    uuid primary key,
    body       uuid not null,
    asker      uuid not null,
    outcome    text not null check (outcome in ('APPROVED', 'DECLINED', 'TAKEN_BACK')),
    act        uuid not null,                      -- made with the form
    officer    uuid not null,
    decided_at timestamptz not null,
    reason     text check (char_length(reason) between 1 and 4000),
    foreign key (request, body, asker) references requests.request (id, body, officer),
    constraint two_people check ((officer <> asker) = (outcome <> 'TAKEN_BACK')),
    check ((outcome = 'DECLINED') = (reason is not null)),
    constraint official_at_most check (not sharing.marked_above_official(coalesce(reason, '')))
);

-- Who is asked, one row for each body, from the moment it is sent: the outside, from which every list of either side is
-- driven.
create table requests.asked (
    request   uuid not null references requests.request,
    body      uuid not null,
    from_body uuid not null,
    officer   uuid not null,                       -- who asks
    agreement uuid not null,
    purpose   text not null,
    about     text not null,
    urgent    boolean not null,
    sent_at   timestamptz not null,
    due_on    date not null,
    primary key (request, body),
    unique (request, body, from_body, officer, agreement),
    foreign key (agreement, body) references partnership.agreement_party (agreement, body),
    constraint nobody_asks_themselves check (body <> from_body),
    constraint due_after_it_is_sent check (due_on >= (sent_at at time zone 'Europe/London')::date)
);
create index asked_body on requests.asked (body, due_on, sent_at);
create index asked_officer on requests.asked (officer, sent_at desc);
create index asked_from on requests.asked (from_body, sent_at desc);

-- What was done about one body's row since, by either side, in order.
create table requests.step (
    request    uuid not null,
    body       uuid not null,
    number     int not null check (number between 1 and 1000),
    kind       text not null check (kind in ('TAKEN', 'GIVEN_BACK', 'PREPARING', 'DROPPED', 'DISCLOSED', 'NOTHING_HELD',
                                             'REFUSED', 'REMINDED', 'WITHDRAWN')),
    act        uuid not null,                      -- made with the form
    officer    uuid not null,
    at         timestamptz not null,
    refusal    text check (refusal in ('LEGAL', 'OPERATIONAL', 'CULTURAL')),
    reason     text check (char_length(reason) between 1 and 4000),
    review_on  date,                               -- from this day on it waits for an answer again
    due_on     date,                               -- by then
    disclosure uuid,
    reference  text,
    from_body  uuid not null,
    asker      uuid not null,
    agreement  uuid not null,
    primary key (request, body, number),
    foreign key (request, body, from_body, asker, agreement)
        references requests.asked (request, body, from_body, officer, agreement),
    constraint refused_with_a_kind_and_a_day check ((kind = 'REFUSED') = (refusal is not null)
        and (kind = 'REFUSED') = (review_on is not null) and (kind = 'REFUSED') = (due_on is not null)),
    constraint reasons_where_they_are_owed check ((kind in ('REFUSED', 'WITHDRAWN')) = (reason is not null)),
    constraint reviewed_later check (review_on > (at at time zone 'Europe/London')::date and due_on >= review_on),
    check ((kind in ('PREPARING', 'DROPPED', 'DISCLOSED')) = (disclosure is not null)),
    check ((kind = 'DISCLOSED') = (reference is not null)),
    constraint official_at_most check (not sharing.marked_above_official(coalesce(reason, '')))
);
create index step_disclosure on requests.step (disclosure) where disclosure is not null;

do $$
declare t text;
begin
    foreach t in array array['draft', 'request', 'proposal', 'decision', 'asked', 'step'] loop
        execute format('alter table requests.%I enable row level security', t);
        execute format('alter table requests.%I force row level security', t);
    end loop;
end $$;

create policy draft_own on requests.draft to ${app}
    using (officer = (select access.viewer_officer()) and body = (select access.viewer_body()))
    with check (officer = (select access.viewer_officer()) and body = (select access.viewer_body()));

-- The asking side: who asks, and those of their body who approve.
create policy request_made on requests.request for insert to ${app} with check (
    body = (select access.viewer_body()) and officer = (select access.viewer_officer())
    and agreement = any ((select access.viewer_agreements())::uuid[])
    and (select access.viewer_roles()) && array['ORIGINATOR', 'DISCLOSURE_OFFICER', 'SAFEGUARDING_LEAD',
        'PREVENT_OFFICER', 'PANEL_CHAIR', 'COORDINATOR', 'PANEL_PARTNER']);
create policy request_ours on requests.request for select to ${app} using (
    body = (select access.viewer_body())
    and (officer = (select access.viewer_officer()) or 'APPROVER' = any ((select access.viewer_roles())::text[])));
create policy proposal_made on requests.proposal for insert to ${app} with check (
    body = (select access.viewer_body()) and officer = (select access.viewer_officer()));
create policy proposal_ours on requests.proposal for select to ${app} using (
    body = (select access.viewer_body())
    and (officer = (select access.viewer_officer()) or 'APPROVER' = any ((select access.viewer_roles())::text[])));
create policy decision_made on requests.decision for insert to ${app} with check (
    body = (select access.viewer_body()) and officer = (select access.viewer_officer())
    and (asker = (select access.viewer_officer()) or 'APPROVER' = any ((select access.viewer_roles())::text[])));
create policy decision_ours on requests.decision for select to ${app} using (
    body = (select access.viewer_body())
    and (asker = (select access.viewer_officer()) or 'APPROVER' = any ((select access.viewer_roles())::text[])));
create policy asked_made on requests.asked for insert to ${app} with check (
    from_body = (select access.viewer_body())
    and (officer = (select access.viewer_officer()) or 'APPROVER' = any ((select access.viewer_roles())::text[]))
    and agreement = any ((select access.viewer_agreements())::uuid[]));
create policy asked_ours on requests.asked for select to ${app} using (
    from_body = (select access.viewer_body())
    and (officer = (select access.viewer_officer()) or 'APPROVER' = any ((select access.viewer_roles())::text[])));
create policy step_ours on requests.step for select to ${app} using (
    from_body = (select access.viewer_body())
    and (asker = (select access.viewer_officer()) or 'APPROVER' = any ((select access.viewer_roles())::text[])));
create policy step_by_asker on requests.step for insert to ${app} with check (
    from_body = (select access.viewer_body()) and officer = (select access.viewer_officer())
    and (asker = (select access.viewer_officer()) or 'APPROVER' = any ((select access.viewer_roles())::text[]))
    and kind = any (array['REMINDED', 'WITHDRAWN']));

-- The asked body's named officers: the outside always, the inside while the agreement is in force.
create policy asked_of_us on requests.asked for select to ${app} using (
    body = (select access.viewer_body())
    and (select access.viewer_roles()) && array['DISCLOSURE_OFFICER', 'ORIGINATOR', 'APPROVER']);
create policy request_asked_of_us on requests.request for select to ${app} using (exists (
    select from requests.asked a
     where a.request = request.id
       and a.body = (select access.viewer_body())
       and a.agreement = any ((select access.viewer_agreements())::uuid[])
       and (select access.viewer_roles()) && array['DISCLOSURE_OFFICER', 'ORIGINATOR', 'APPROVER']));
create policy step_of_us on requests.step for select to ${app} using (
    body = (select access.viewer_body())
    and (select access.viewer_roles()) && array['DISCLOSURE_OFFICER', 'ORIGINATOR', 'APPROVER']);
create policy step_by_us on requests.step for insert to ${app} with check (
    body = (select access.viewer_body()) and officer = (select access.viewer_officer())
    and (kind = any (array['DISCLOSED', 'DROPPED'])
            and (select access.viewer_roles()) && array['ORIGINATOR', 'APPROVER']
        or kind = any (array['TAKEN', 'GIVEN_BACK', 'PREPARING', 'NOTHING_HELD', 'REFUSED'])
            and (select access.viewer_roles()) && array['DISCLOSURE_OFFICER', 'ORIGINATOR'])
    and (kind = any (array['GIVEN_BACK', 'DROPPED'])
        or agreement = any ((select access.viewer_agreements())::uuid[])));

create policy identity_of_a_request on people.identity for select to ${app} using (exists (
    select from requests.request r where r.identity = identity.id));

-- What leaves is what was proposed, to those it was proposed to, and where it names somebody a second person let it.
create function requests.asked_as_proposed() returns trigger language plpgsql as $$
begin
    if not exists (
        select from requests.request r
          join requests.proposal p on p.request = r.id
          left join requests.decision d on d.request = r.id
         where r.id = new.request and r.body = new.from_body and r.officer = new.officer
           and r.agreement = new.agreement and r.purpose = new.purpose and r.about = new.about and r.urgent = new.urgent
           and p.whom ? new.body::text and new.sent_at = (select access.viewer_at())
           and (d.outcome = 'APPROVED' or d.outcome is null and not r.identifiable)) then
        raise exception 'asked otherwise than was proposed';
    end if;
    return new;
end $$;
create trigger asked_as_proposed before insert on requests.asked
    for each row execute function requests.asked_as_proposed();

-- Steps follow each other: nothing after it is withdrawn; an answer is given once, until its day of review has come, by
-- the officer who has taken it; and a disclosure answers when it was sent to the body that asks.
create function requests.step_follows() returns trigger language plpgsql as $$
declare
    today constant date := (access.viewer_at() at time zone 'Europe/London')::date;
    made int;
    holder uuid;
begin
    select coalesce(max(s.number), 0) into made from requests.step s
     where s.request = new.request and s.body = new.body;
    if new.number <= made then
        return new;                                -- another was faster: the key says so
    end if;
    if new.number > made + 1 or new.at <> access.viewer_at() then
        raise exception 'steps follow each other';
    end if;
    if exists (select from requests.step s where s.request = new.request and s.body = new.body
                  and (s.kind in ('WITHDRAWN', 'DISCLOSED', 'NOTHING_HELD')
                    or s.kind = 'REFUSED' and s.review_on > today and new.kind <> 'WITHDRAWN')) then
        raise exception 'nothing follows an answer that stands, or a withdrawal';
    end if;
    select case when s.kind = 'TAKEN' then s.officer end into holder from requests.step s
     where s.request = new.request and s.body = new.body and s.kind in ('TAKEN', 'GIVEN_BACK')
     order by s.number desc limit 1;
    if new.kind in ('GIVEN_BACK', 'NOTHING_HELD', 'REFUSED') and holder is distinct from new.officer then
        raise exception 'its owner answers';
    end if;
    if new.kind = 'DISCLOSED' and not exists (
        select from sharing.addressed a
         where a.disclosure = new.disclosure and a.reference = new.reference and a.body = new.from_body
           and a.from_body = new.body and a.sent_at is not null) then
        raise exception 'answered with what was not sent to the body that asks';
    end if;
    return new;
end $$;
create trigger step_follows before insert on requests.step
    for each row execute function requests.step_follows();

grant select, insert, delete on requests.draft to ${app};
grant update (saved_at, parts) on requests.draft to ${app};
grant select, insert on requests.request, requests.proposal, requests.decision, requests.asked, requests.step to ${app};
