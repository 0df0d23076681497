-- Inquiries: an officer asks another body for what may exist about a subject. What its asker can see and what it is
-- answered stand in tables apart: nothing that the asked body does, but telling, writes a row or locks one that the
-- asker's statements read, so that to the asker every answer but that one is no answer.
create table sharing.inquiry_draft (
    id       uuid primary key,                     -- the inquiry's, once it is asked
    officer  uuid not null,
    body     uuid not null,
    saved_at timestamptz not null,
    parts    jsonb not null default '{}' check (jsonb_typeof(parts) = 'object')
);
create index inquiry_draft_officer on sharing.inquiry_draft (officer, saved_at desc);

-- What is asked, and why. It never changes.
create table sharing.inquiry (
    id             uuid primary key,
    body           uuid not null,
    officer        uuid not null,
    asked_at       timestamptz not null,
    due_on         date not null,                  -- its last day; the day after, it has lapsed
    purpose        text not null,
    gateway        text not null,
    agreement      uuid not null,
    about          text not null check (about in ('PERSON', 'PLACE', 'THEME')),
    identity       uuid,
    subject        text check (char_length(subject) between 1 and 200),
    necessity      text not null check (char_length(necessity) between 1 and 4000),
    aim            text not null check (char_length(aim) between 1 and 4000),
    connection     text not null check (char_length(connection) between 1 and 4000),
    less_intrusive text not null check (char_length(less_intrusive) between 1 and 4000),
    fair_balance   text not null check (char_length(fair_balance) between 1 and 4000),
    needs          jsonb not null check (jsonb_typeof(needs) = 'object'),
    foreign key (identity, body) references people.identity (id, told_by),
    foreign key (agreement, body) references partnership.agreement_party (agreement, body),
    foreign key (agreement, purpose) references partnership.agreement_purpose (agreement, purpose),
    foreign key (agreement, gateway) references partnership.agreement_gateway (agreement, gateway),
    check ((about = 'PERSON') = (identity is not null)),
    check ((about = 'PERSON') = (subject is null)),
    constraint answered_after_it_is_asked check (due_on >= (asked_at at time zone 'Europe/London')::date),
    constraint official_at_most check (not sharing.marked_above_official(coalesce(subject, ''))
        and not sharing.marked_above_official(necessity) and not sharing.marked_above_official(aim)
        and not sharing.marked_above_official(connection) and not sharing.marked_above_official(less_intrusive)
        and not sharing.marked_above_official(fair_balance))
);
create index inquiry_officer on sharing.inquiry (officer, asked_at desc);
create index inquiry_body on sharing.inquiry (body, asked_at desc);

-- Who is asked, one row for each body: the outside of the inquiry, from which every list of either side is driven.
create table sharing.asked (
    inquiry   uuid not null references sharing.inquiry,
    body      uuid not null,
    from_body uuid not null,
    officer   uuid not null,                       -- who asks
    agreement uuid not null,
    purpose   text not null,
    about     text not null,
    identity  uuid,
    asked_at  timestamptz not null,
    due_on    date not null,
    primary key (inquiry, body),
    foreign key (agreement, body) references partnership.agreement_party (agreement, body),
    constraint nobody_asks_themselves check (body <> from_body)
);
create index asked_body on sharing.asked (body, due_on, asked_at);
create index asked_officer on sharing.asked (officer, asked_at desc);
create index asked_identity on sharing.asked (identity) where identity is not null;

-- A disclosure being composed in answer, from its first draft on. Sent, it is what the asker hears.
create table sharing.telling (
    disclosure uuid primary key,
    inquiry    uuid not null,
    body       uuid not null,
    officer    uuid not null,
    begun_at   timestamptz not null
);
create index telling_inquiry on sharing.telling (inquiry, body);

-- What the asked body made of it, once. No key leads from here to a row that the asker reads: a key locks its row.
create table sharing.reply (
    inquiry    uuid not null,
    body       uuid not null,
    outcome    text not null check (outcome in ('TOLD', 'NOTHING_SAID')),
    act        uuid not null,                      -- made with the form
    officer    uuid not null,
    replied_at timestamptz not null,
    disclosure uuid references sharing.disclosure,
    reason     text check (char_length(reason) between 1 and 4000),
    primary key (inquiry, body),
    check ((outcome = 'TOLD') = (disclosure is not null)),
    check ((outcome = 'NOTHING_SAID') = (reason is not null)),
    constraint official_at_most check (not sharing.marked_above_official(coalesce(reason, '')))
);

-- All that the asker ever sees of a reply.
create table sharing.told (
    inquiry    uuid not null,
    body       uuid not null,
    asker      uuid not null,
    asker_body uuid not null,
    disclosure uuid not null references sharing.disclosure,
    reference  text not null,
    told_at    timestamptz not null,
    primary key (inquiry, body),
    foreign key (inquiry, body) references sharing.reply
);
create index told_asker on sharing.told (asker, inquiry);

do $$
declare t text;
begin
    foreach t in array array['inquiry_draft', 'inquiry', 'asked', 'telling', 'reply', 'told'] loop
        execute format('alter table sharing.%I enable row level security', t);
        execute format('alter table sharing.%I force row level security', t);
    end loop;
end $$;

create policy inquiry_draft_own on sharing.inquiry_draft to ${app}
    using (officer = (select access.viewer_officer()) and body = (select access.viewer_body()))
    with check (officer = (select access.viewer_officer()) and body = (select access.viewer_body()));

-- The asker.
create policy inquiry_made on sharing.inquiry for insert to ${app} with check (
    body = (select access.viewer_body()) and officer = (select access.viewer_officer())
    and agreement = any ((select access.viewer_agreements())::uuid[])
    and (select access.viewer_roles()) && array['ORIGINATOR', 'DISCLOSURE_OFFICER', 'SAFEGUARDING_LEAD',
        'PREVENT_OFFICER', 'PANEL_CHAIR', 'COORDINATOR', 'PANEL_PARTNER']);
create policy inquiry_own on sharing.inquiry for select to ${app} using (
    officer = (select access.viewer_officer()) and body = (select access.viewer_body()));
create policy asked_made on sharing.asked for insert to ${app} with check (
    from_body = (select access.viewer_body()) and officer = (select access.viewer_officer())
    and agreement = any ((select access.viewer_agreements())::uuid[]));
create policy asked_own on sharing.asked for select to ${app} using (
    officer = (select access.viewer_officer()) and from_body = (select access.viewer_body()));
create policy told_to_the_asker on sharing.told for select to ${app} using (
    asker = (select access.viewer_officer()) and asker_body = (select access.viewer_body()));

-- The asked body's named officers: the outside always, the inside while the agreement is in force.
create policy asked_of_us on sharing.asked for select to ${app} using (
    body = (select access.viewer_body())
    and (select access.viewer_roles()) && array['DISCLOSURE_OFFICER', 'ORIGINATOR', 'APPROVER']);
create policy inquiry_asked_of_us on sharing.inquiry for select to ${app} using (exists (
    select from sharing.asked a
     where a.inquiry = inquiry.id
       and a.body = (select access.viewer_body())
       and a.agreement = any ((select access.viewer_agreements())::uuid[])
       and (select access.viewer_roles()) && array['DISCLOSURE_OFFICER', 'ORIGINATOR', 'APPROVER']));
create policy identity_of_what_is_asked on people.identity for select to ${app} using (exists (
    select from sharing.asked a
     where a.identity = identity.id
       and (a.officer = (select access.viewer_officer())
         or a.agreement = any ((select access.viewer_agreements())::uuid[]))));

create policy telling_home on sharing.telling to ${app}
    using (body = (select access.viewer_body())
        and (select access.viewer_roles()) && array['ORIGINATOR', 'APPROVER'])
    with check (body = (select access.viewer_body()) and officer = (select access.viewer_officer())
        and 'ORIGINATOR' = any ((select access.viewer_roles())::text[])
        and exists (select from sharing.asked a where a.inquiry = telling.inquiry and a.body = telling.body));
create policy reply_home on sharing.reply for select to ${app} using (
    body = (select access.viewer_body())
    and (select access.viewer_roles()) && array['DISCLOSURE_OFFICER', 'ORIGINATOR', 'APPROVER']);
create policy reply_made on sharing.reply for insert to ${app} with check (
    body = (select access.viewer_body()) and officer = (select access.viewer_officer())
    and (outcome = 'TOLD' and (select access.viewer_roles()) && array['ORIGINATOR', 'APPROVER']
      or outcome = 'NOTHING_SAID' and (select access.viewer_roles()) && array['DISCLOSURE_OFFICER', 'ORIGINATOR'])
    and exists (select from sharing.asked a where a.inquiry = reply.inquiry and a.body = reply.body
                   and a.agreement = any ((select access.viewer_agreements())::uuid[])));
create policy told_home on sharing.told for select to ${app} using (
    body = (select access.viewer_body())
    and (select access.viewer_roles()) && array['DISCLOSURE_OFFICER', 'ORIGINATOR', 'APPROVER']);
create policy told_made on sharing.told for insert to ${app} with check (
    body = (select access.viewer_body())
    and (select access.viewer_roles()) && array['ORIGINATOR', 'APPROVER']
    and exists (select from sharing.addressed a
                 where a.disclosure = told.disclosure and a.reference = told.reference
                   and a.from_body = (select access.viewer_body()) and a.body = told.asker_body
                   and a.sent_at <= (select access.viewer_at())));

-- The outside repeats the inside, and nobody is asked later; what is told is told to whoever asked, as was replied.
create function sharing.asked_as_inquired() returns trigger language plpgsql as $$
begin
    if not exists (
        select from sharing.inquiry i
         where i.id = new.inquiry and i.body = new.from_body and i.officer = new.officer
           and i.agreement = new.agreement and i.purpose = new.purpose and i.about = new.about
           and i.identity is not distinct from new.identity
           and i.asked_at = new.asked_at and i.due_on = new.due_on
           and i.asked_at = (select access.viewer_at())) then
        raise exception 'asked otherwise than was inquired';
    end if;
    return new;
end $$;
create trigger asked_as_inquired before insert on sharing.asked
    for each row execute function sharing.asked_as_inquired();

create function sharing.told_as_replied() returns trigger language plpgsql as $$
begin
    if not exists (
        select from sharing.asked a
          join sharing.reply r on r.inquiry = a.inquiry and r.body = a.body
         where a.inquiry = new.inquiry and a.body = new.body and a.officer = new.asker
           and a.from_body = new.asker_body and r.outcome = 'TOLD' and r.disclosure = new.disclosure) then
        raise exception 'told otherwise than was replied';
    end if;
    return new;
end $$;
create trigger told_as_replied before insert on sharing.told
    for each row execute function sharing.told_as_replied();

-- How much the viewer's body has asked: the moment of its nth inquiry, counted back from the last; null when there are
-- fewer. What is asked after the viewer's own moment counts too: they may have waited for the lock. It reads past row security, for colleagues do not see each other's inquiries, and tells a
-- moment alone. Inquiries of one body come one after another from the lock on: two at once cannot both be the last.
create policy owner_reads on sharing.inquiry for select to current_user using (true);
create function sharing.hold_inquiries() returns void language sql as $$
    select pg_advisory_xact_lock(hashtextextended('sharing.inquiry ' || access.viewer_body()::text, 0))
$$;
create function sharing.asked_by_body(nth int, since timestamptz) returns timestamptz language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    select i.asked_at
      from sharing.inquiry i
     where i.body = access.viewer_body() and i.asked_at > since
     order by i.asked_at desc offset greatest(nth, 1) - 1 limit 1
$$;
revoke execute on function sharing.asked_by_body(int, timestamptz) from public;

grant select, insert, delete on sharing.inquiry_draft to ${app};
grant update (saved_at, parts) on sharing.inquiry_draft to ${app};
grant select, insert on sharing.inquiry, sharing.asked, sharing.telling, sharing.reply, sharing.told to ${app};
grant execute on function sharing.hold_inquiries(), sharing.asked_by_body(int, timestamptz) to ${app};

-- Nor does what is said of a person, in a disclosure or in an inquiry, hold a line marked above OFFICIAL. What stands
-- there already is not asked again.
alter table people.identity add constraint official_at_most check (
    not sharing.marked_above_official(name) and not sharing.marked_above_official(coalesce(other_names, ''))
    and not sharing.marked_above_official(coalesce(address_area, ''))
    and not sharing.marked_above_official(coalesce(identifier, ''))
    and not sharing.marked_above_official(source)) not valid;
