-- Disclosures. A draft is its officer's own and changes as they write. A disclosure, once proposed, never changes:
-- each later act is a row of its own with an author. The audience stands on rows from the first day, and every list
-- of the receiving side is driven from them.
create schema sharing;
grant usage on schema sharing to ${app};

-- SECRET and above are refused at the door, and here. Letters are named one by one: what a class of letters holds
-- depends on the database's locale, and MarkingLine must agree with this to the letter.
create function sharing.marked_above_official(words text) returns boolean language sql immutable parallel safe as $$
    select normalize(words, nfkc) ~* '(^|\n)[^A-Za-z0-9\n]*((security )?classification[: ]+|protective marking[: ]+|marking[: ]+)?((uk|hmg|nato|cosmic)[ -]+)*(top[ -]*|t o p +)?(secret|s e c r e t)([^A-Za-z0-9]*|[^A-Za-z0-9\n]+(strap|eyes|uk|atomic|codeword|personal|noforn|locsen)[^\n]*|[ ]*//[^\n]*)(\n|$)'
$$;

create table sharing.draft (
    id         uuid primary key,
    officer    uuid not null,
    body       uuid not null,
    started_at timestamptz not null,
    saved_at   timestamptz not null,
    supersedes uuid,                        -- a disclosure of the same body, corrected by this
    derived_from uuid,                      -- a disclosure from which this is derived
    received_from uuid,                     -- the body that sent it, where that is another
    inherited  text not null,               -- law.Provenance that cannot be shed
    sections   jsonb not null default '{}' check (jsonb_typeof(sections) = 'object')
);
create index draft_officer on sharing.draft (officer, saved_at desc);

create table sharing.disclosure (
    id            uuid primary key,
    reference     text not null unique check (reference ~ '^D-[0-9A-Z]{4}-[0-9A-Z]{4}$'),
    body          uuid not null,
    proposed_by   uuid not null,
    proposed_at   timestamptz not null,
    purpose       text not null,
    gateway       text not null,
    agreement     uuid not null,
    about         text not null check (about in ('PERSON', 'PLACE', 'THEME')),
    identity      uuid,
    subject       text check (char_length(subject) between 1 and 200),
    title         text not null check (char_length(title) between 1 and 120),
    words         text not null check (char_length(words) between 1 and 8000),
    marking       text not null check (marking in ('OFFICIAL', 'OFFICIAL_SENSITIVE')),
    source_grade  text not null check (source_grade in ('1', '2', '3')),
    information_grade text not null check (information_grade in ('A', 'B', 'C', 'D', 'E')),
    handling      text not null check (handling in ('P', 'C')),
    action_code   text check (action_code in ('A1', 'A2', 'A3')),
    sanitisation  text check (sanitisation in ('S1', 'S2')),
    conditions    text check (char_length(conditions) between 1 and 2000),
    provenance    text not null check (provenance <> ''),      -- law.Provenance, comma between
    material      text not null check (material <> ''),        -- law.Material, comma between
    necessity     text not null check (char_length(necessity) between 1 and 4000),
    aim           text not null check (char_length(aim) between 1 and 4000),
    connection    text not null check (char_length(connection) between 1 and 4000),
    less_intrusive text not null check (char_length(less_intrusive) between 1 and 4000),
    fair_balance  text not null check (char_length(fair_balance) between 1 and 4000),
    needs         jsonb not null default '{}',                  -- what the gateway and regimes need, and the answer
    answer_due    date not null,
    review_on     date not null,
    expires_on    date not null,
    retention_rule text not null,
    dispose_by    date not null,
    supersedes    uuid references sharing.disclosure,
    derived_from  uuid references sharing.disclosure,
    unique (id, proposed_by),
    unique (id, body),
    foreign key (identity, body) references people.identity (id, told_by),
    foreign key (agreement, body) references partnership.agreement_party (agreement, body),
    foreign key (agreement, purpose) references partnership.agreement_purpose (agreement, purpose),
    foreign key (agreement, gateway) references partnership.agreement_gateway (agreement, gateway),
    check ((about = 'PERSON') = (identity is not null)),
    check ((about = 'PERSON') = (subject is null)),
    check (handling = 'C' or (action_code is null and sanitisation is null and conditions is null)),
    check (handling = 'P' or conditions is not null),
    constraint dates_in_order check (answer_due <= expires_on and review_on <= expires_on and expires_on <= dispose_by),
    constraint official_at_most check (not sharing.marked_above_official(title)
        and not sharing.marked_above_official(words)
        and not sharing.marked_above_official(coalesce(subject, ''))
        and not sharing.marked_above_official(coalesce(conditions, ''))),
    -- CTSA 2015 s.38(4)-(5): the Channel duty carries nothing of an intelligence service.
    constraint channel_carries_no_intelligence check (
        gateway not like 'ctsa-2015-s36%'
        or not ('INTELLIGENCE_SERVICE' = any (string_to_array(material || ',' || provenance, ','))))
);
create index disclosure_body on sharing.disclosure (body, proposed_at desc);
create index disclosure_supersedes on sharing.disclosure (supersedes) where supersedes is not null;
create index disclosure_derived on sharing.disclosure (derived_from) where derived_from is not null;

-- The tearline: what stays home. Only the originating body can join it to what travels.
create table sharing.source (
    disclosure uuid primary key,
    body       uuid not null,
    reference  text not null check (char_length(reference) between 1 and 200),
    foreign key (disclosure, body) references sharing.disclosure (id, body)
);

create table sharing.decision (
    disclosure  uuid primary key,
    body        uuid not null,
    outcome     text not null check (outcome in ('APPROVED', 'DECLINED')),
    proposed_by uuid not null,
    decided_by  uuid not null,
    decided_at  timestamptz not null,
    act         uuid not null,
    reason      text check (char_length(reason) between 1 and 4000),
    foreign key (disclosure, proposed_by) references sharing.disclosure (id, proposed_by),
    foreign key (disclosure, body) references sharing.disclosure (id, body),
    constraint someone_else_decides check (decided_by <> proposed_by),
    check (outcome = 'APPROVED' or reason is not null)
);

-- One row for each body and role addressed. It says that something was sent, and on what terms; nothing of its content.
create table sharing.addressed (
    disclosure    uuid not null references sharing.disclosure,
    body          uuid not null,
    role          text not null constraint the_role_receives check (role in ('DISCLOSURE_OFFICER',
        'SAFEGUARDING_LEAD', 'PREVENT_OFFICER', 'PANEL_CHAIR', 'COORDINATOR', 'PANEL_PARTNER')),
    reason        text not null check (char_length(reason) between 1 and 1000),
    from_body     uuid not null,
    agreement     uuid not null,
    purpose       text not null,
    reference     text not null,
    about         text not null,
    marking       text not null,
    handling      text not null,
    action_code   text,
    sanitisation  text,
    conditions    text,
    answer_due    date not null,
    sent_at       timestamptz,                 -- null until approved
    visible_until timestamptz not null,        -- expiry; brought forward by recall or by a later version
    ended         text check (ended in ('RECALLED', 'SUPERSEDED')),
    primary key (disclosure, body, role),
    foreign key (agreement, body) references partnership.agreement_party (agreement, body)
);
create index addressed_newest on sharing.addressed (body, sent_at desc, disclosure) where sent_at is not null;

create table sharing.opening (
    id         uuid primary key,
    disclosure uuid not null references sharing.disclosure,
    officer    uuid not null,
    body       uuid not null,
    purpose    text not null,
    opened_at  timestamptz not null
);
create index opening_officer on sharing.opening (disclosure, officer, opened_at desc);
create index opening_body on sharing.opening (disclosure, body);

create table sharing.acceptance (
    disclosure  uuid not null references sharing.disclosure,
    officer     uuid not null,
    body        uuid not null,
    accepted_at timestamptz not null,
    primary key (disclosure, officer)
);
create index acceptance_body on sharing.acceptance (disclosure, body);

create table sharing.answer (
    id          uuid not null unique,
    disclosure  uuid not null references sharing.disclosure,
    body        uuid not null,
    officer     uuid not null,
    answered_at timestamptz not null,
    kind        text not null check (kind in ('OF_USE', 'ACTED_ON', 'INACCURATE', 'NO_USE')),
    words       text not null check (char_length(words) between 1 and 4000),
    primary key (disclosure, body)
);

create table sharing.recall (
    disclosure    uuid primary key,
    body          uuid not null,
    kind          text not null check (kind in ('RECALLED', 'SUPERSEDED')),
    act           uuid not null,
    recalled_by   uuid not null,
    recalled_at   timestamptz not null,
    reason        text not null check (char_length(reason) between 1 and 4000),
    superseded_by uuid references sharing.disclosure,
    foreign key (disclosure, body) references sharing.disclosure (id, body),
    check ((kind = 'SUPERSEDED') = (superseded_by is not null))
);

create table sharing.disposal (
    disclosure   uuid not null references sharing.disclosure,
    body         uuid not null,
    officer      uuid not null,
    confirmed_at timestamptz not null,
    words        text not null check (char_length(words) between 1 and 2000),
    primary key (disclosure, body)
);

-- The second wall. No viewer bound: no rows.
do $$
declare t text;
begin
    foreach t in array array['draft', 'disclosure', 'source', 'decision', 'addressed', 'opening', 'acceptance',
                             'answer', 'recall', 'disposal'] loop
        execute format('alter table sharing.%I enable row level security', t);
        execute format('alter table sharing.%I force row level security', t);
    end loop;
end $$;

create policy draft_own on sharing.draft to ${app}
    using (officer = (select access.viewer_officer()) and body = (select access.viewer_body()))
    with check (officer = (select access.viewer_officer()) and body = (select access.viewer_body()));

-- The originating side: those of the body who compose and approve.
create policy disclosure_proposed on sharing.disclosure for insert to ${app} with check (
    body = (select access.viewer_body()) and proposed_by = (select access.viewer_officer())
    and 'ORIGINATOR' = any ((select access.viewer_roles())::text[])
    and agreement = any ((select access.viewer_agreements())::uuid[]));
create policy disclosure_originated on sharing.disclosure for select to ${app} using (
    body = (select access.viewer_body())
    and (select access.viewer_roles()) && array['ORIGINATOR', 'APPROVER']);
-- The receiving side: addressed to their body and role, sent, not ended, under an agreement in force, for the purpose
-- they have stated, and only once they have accepted the handling terms.
create policy disclosure_received on sharing.disclosure for select to ${app} using (exists (
    select from sharing.addressed a
      join sharing.acceptance c on c.disclosure = a.disclosure and c.officer = (select access.viewer_officer())
     where a.disclosure = disclosure.id
       and a.body = (select access.viewer_body())
       and a.role = any ((select access.viewer_roles())::text[])
       and a.agreement = any ((select access.viewer_agreements())::uuid[])
       and a.purpose = (select access.viewer_purpose())
       and a.sent_at <= (select access.viewer_at())
       and a.visible_until > (select access.viewer_at())));

create policy source_home on sharing.source to ${app}
    using (body = (select access.viewer_body())
        and (select access.viewer_roles()) && array['ORIGINATOR', 'APPROVER'])
    with check (body = (select access.viewer_body())
        and 'ORIGINATOR' = any ((select access.viewer_roles())::text[]));

create policy decision_home on sharing.decision to ${app}
    using (body = (select access.viewer_body())
        and (select access.viewer_roles()) && array['ORIGINATOR', 'APPROVER'])
    with check (body = (select access.viewer_body()) and decided_by = (select access.viewer_officer())
        and 'APPROVER' = any ((select access.viewer_roles())::text[]));

create policy addressed_home on sharing.addressed for select to ${app} using (
    from_body = (select access.viewer_body())
    and (select access.viewer_roles()) && array['ORIGINATOR', 'APPROVER']);
create policy addressed_made on sharing.addressed for insert to ${app} with check (
    from_body = (select access.viewer_body()) and sent_at is null and ended is null
    and 'ORIGINATOR' = any ((select access.viewer_roles())::text[]));
create policy addressed_sent_or_ended on sharing.addressed for update to ${app}
    using (from_body = (select access.viewer_body())
        and 'APPROVER' = any ((select access.viewer_roles())::text[])
         or from_body = (select access.viewer_body())
        and 'ORIGINATOR' = any ((select access.viewer_roles())::text[]))
    with check (from_body = (select access.viewer_body()));
-- A body keeps seeing that something was addressed to it, also after it ended, so that it can confirm disposal.
create policy addressed_received on sharing.addressed for select to ${app} using (
    body = (select access.viewer_body())
    and role = any ((select access.viewer_roles())::text[])
    and sent_at <= (select access.viewer_at()));

-- What holders did is theirs to write, and the originator's to see.
do $$
declare t text;
begin
    foreach t in array array['opening', 'acceptance', 'answer', 'disposal'] loop
        execute format($p$
            create policy %1$s_written on sharing.%1$I for insert to ${app} with check (
                body = (select access.viewer_body()) and officer = (select access.viewer_officer())
                and exists (select from sharing.addressed a where a.disclosure = %1$I.disclosure
                               and a.body = (select access.viewer_body())
                               and a.role = any ((select access.viewer_roles())::text[])
                               and a.sent_at <= (select access.viewer_at())))$p$, t);
        execute format($p$
            create policy %1$s_own on sharing.%1$I for select to ${app} using (
                body = (select access.viewer_body())
                and (select access.viewer_roles()) && array['DISCLOSURE_OFFICER', 'SAFEGUARDING_LEAD',
                    'PREVENT_OFFICER', 'PANEL_CHAIR', 'COORDINATOR', 'PANEL_PARTNER'])$p$, t);
        execute format($p$
            create policy %1$s_seen_by_originator on sharing.%1$I for select to ${app} using (exists (
                select from sharing.addressed a where a.disclosure = %1$I.disclosure
                   and a.from_body = (select access.viewer_body())
                   and (select access.viewer_roles()) && array['ORIGINATOR', 'APPROVER']))$p$, t);
    end loop;
end $$;

create policy recall_home on sharing.recall to ${app}
    using (body = (select access.viewer_body())
        and (select access.viewer_roles()) && array['ORIGINATOR', 'APPROVER'])
    with check (body = (select access.viewer_body()) and recalled_by = (select access.viewer_officer())
        and (select access.viewer_roles()) && array['ORIGINATOR', 'APPROVER']);

create policy identity_of_what_was_received on people.identity for select to ${app} using (exists (
    select from sharing.disclosure d where d.identity = identity.id));
create index disclosure_identity on sharing.disclosure (identity) where identity is not null;

grant select, insert, delete on sharing.draft to ${app};
grant update (saved_at, sections) on sharing.draft to ${app};
grant select, insert on sharing.disclosure, sharing.source, sharing.decision, sharing.addressed, sharing.opening,
    sharing.acceptance, sharing.answer, sharing.recall, sharing.disposal to ${app};
grant update (sent_at, visible_until, ended) on sharing.addressed to ${app};

-- What the second person approves is what is sent: the audience repeats what was proposed, and nobody is added to it
-- once it is decided.
create function sharing.addressed_as_proposed() returns trigger language plpgsql as $$
begin
    if not exists (
        select from sharing.disclosure d
         where d.id = new.disclosure and d.body = new.from_body and d.agreement = new.agreement
           and d.purpose = new.purpose and d.reference = new.reference and d.about = new.about
           and d.marking = new.marking and d.handling = new.handling
           and d.action_code is not distinct from new.action_code
           and d.sanitisation is not distinct from new.sanitisation
           and d.conditions is not distinct from new.conditions
           and d.answer_due = new.answer_due
           and new.visible_until <= (d.expires_on + 1)::timestamp at time zone 'Europe/London') then
        raise exception 'addressed otherwise than it was proposed';
    end if;
    if exists (select from sharing.decision d where d.disclosure = new.disclosure) then
        raise exception 'nobody is added once it is decided';
    end if;
    return new;
end $$;
create trigger addressed_as_proposed before insert on sharing.addressed
    for each row execute function sharing.addressed_as_proposed();

-- What is sent was approved by someone else; what has ended stays ended.
create function sharing.addressed_changes() returns trigger language plpgsql as $$
begin
    if old.sent_at is not null and new.sent_at is distinct from old.sent_at then
        raise exception 'what was sent stays sent';
    end if;
    if new.sent_at is not null and old.sent_at is null and not exists (
        select from sharing.decision d where d.disclosure = new.disclosure and d.outcome = 'APPROVED') then
        raise exception 'nothing is sent before someone else approves it';
    end if;
    if new.visible_until > old.visible_until then
        raise exception 'what was to end is not prolonged';
    end if;
    if old.ended is not null and new.ended is distinct from old.ended then
        raise exception 'what has ended stays ended';
    end if;
    return new;
end $$;
create trigger addressed_changes before update on sharing.addressed
    for each row execute function sharing.addressed_changes();

-- Where information came from stays with what corrects it or is derived from it.
create function sharing.provenance_is_inherited() returns trigger language plpgsql as $$
declare source uuid;
begin
    foreach source in array array_remove(array[new.supersedes, new.derived_from], null) loop
        if not exists (select from sharing.disclosure d where d.id = source
                          and string_to_array(new.provenance, ',') @> string_to_array(d.provenance, ',')) then
            raise exception 'provenance is inherited by what is derived';
        end if;
    end loop;
    return new;
end $$;
create trigger provenance_is_inherited before insert on sharing.disclosure
    for each row when (new.supersedes is not null or new.derived_from is not null)
    execute function sharing.provenance_is_inherited();
grant execute on function sharing.marked_above_official(text) to ${app};

-- Nor does anything written later about a disclosure hold a line marked above OFFICIAL.
alter table sharing.decision add constraint official_at_most check (not sharing.marked_above_official(coalesce(reason, '')));
alter table sharing.recall add constraint official_at_most check (not sharing.marked_above_official(reason));
alter table sharing.answer add constraint official_at_most check (not sharing.marked_above_official(words));
alter table sharing.disposal add constraint official_at_most check (not sharing.marked_above_official(words));
alter table sharing.addressed add constraint official_at_most check (not sharing.marked_above_official(reason));
