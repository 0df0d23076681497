-- What the bodies have agreed. An agreement is drafted, offered, signed by every party, in force between its days,
-- reviewed, suspended and resumed, and ended. Its contents follow the ICO data sharing code.
--
-- A draft can be written in and thrown away. What has been offered is only ever added to, so that what a party signs
-- is what they read: a change is a new agreement that supersedes the old one.
create table partnership.agreement_draft (
    id         uuid primary key,                              -- of the agreement it becomes
    reference  text not null unique check (reference ~ '^ISA-[0-9A-Z]{4}-[0-9A-Z]{4}$'),
    owner_body uuid not null references partnership.body,
    started_by uuid not null,
    started_at timestamptz not null,
    saved_by   uuid not null,
    saved_at   timestamptz not null,
    supersedes uuid,
    parts      jsonb not null default '{}' check (jsonb_typeof(parts) = 'object')
);
create index agreement_draft_body on partnership.agreement_draft (owner_body, saved_at desc);

create table partnership.agreement (
    id             uuid primary key,
    reference      text not null unique check (reference ~ '^ISA-[0-9A-Z]{4}-[0-9A-Z]{4}$'),
    owner_body     uuid not null references partnership.body,
    drafted_by     uuid not null,
    drafted_at     timestamptz not null,
    offered_by     uuid not null,
    offered_at     timestamptz not null check (offered_at >= drafted_at),
    title          text not null check (char_length(title) between 1 and 200),
    from_day       date not null,
    until_day      date not null check (until_day > from_day),          -- the first day it is no longer in force
    review_day     date not null check (review_day > from_day and review_day < until_day),
    retention_months int not null check (retention_months between 1 and 1200),
    retention_rule text not null check (char_length(retention_rule) between 1 and 200),
    designation_notice text check (char_length(designation_notice) between 1 and 200),
    dpia_reference text not null check (char_length(dpia_reference) between 1 and 200),
    contents       jsonb not null check (jsonb_typeof(contents) = 'object'),   -- the code's headings, as text
    openness       text not null check (openness in ('FULL', 'REDACTED', 'TITLE_AND_PURPOSE')),
    openness_reason text check (char_length(openness_reason) between 1 and 1000),
    supersedes     uuid references partnership.agreement,
    check ((openness = 'FULL') = (openness_reason is null)),
    check (supersedes <> id)
);
create index agreement_supersedes on partnership.agreement (supersedes) where supersedes is not null;
create index agreement_owner on partnership.agreement (owner_body);

create table partnership.agreement_purpose (
    agreement uuid not null references partnership.agreement,
    purpose   text not null,
    primary key (agreement, purpose)
);
create table partnership.agreement_gateway (
    agreement uuid not null references partnership.agreement,
    gateway   text not null,
    primary key (agreement, gateway)
);
create table partnership.agreement_party (
    agreement uuid not null references partnership.agreement,
    body      uuid not null references partnership.body,
    controller boolean not null,
    contact   text not null check (char_length(contact) between 1 and 200),
    primary key (agreement, body)
);
create index agreement_party_body on partnership.agreement_party (body, agreement);

alter table partnership.agreement add constraint the_owner_is_a_party
    foreign key (id, owner_body) references partnership.agreement_party (agreement, body) deferrable initially deferred;

create table partnership.signature (
    agreement uuid not null,
    body      uuid not null,
    signed_by uuid not null,
    signed_at timestamptz not null,
    capacity  text not null check (char_length(capacity) between 1 and 200),  -- the office in which they sign
    primary key (agreement, body),
    foreign key (agreement, body) references partnership.agreement_party (agreement, body),
    constraint nobody_signs_for_two_bodies unique (agreement, signed_by)
);

-- Taken back by its owner before anyone has signed.
create table partnership.withdrawal (
    agreement    uuid primary key references partnership.agreement,
    withdrawn_by uuid not null,
    withdrawn_at timestamptz not null,
    reason       text not null check (char_length(reason) between 1 and 4000)
);

-- Reviews and suspensions are numbered within their agreement: of two made at once, one has the number.
create table partnership.review (
    id          uuid primary key,
    agreement   uuid not null references partnership.agreement,
    number      int not null check (number > 0),
    reviewed_by uuid not null,
    reviewed_at timestamptz not null,
    finding     text not null check (char_length(finding) between 1 and 4000),
    next_review date not null,
    unique (agreement, number)
);

create table partnership.suspension (
    id           uuid primary key,
    agreement    uuid not null references partnership.agreement,
    number       int not null check (number > 0),
    suspended_by uuid not null,
    suspended_at timestamptz not null,
    reason       text not null check (char_length(reason) between 1 and 4000),
    unique (agreement, number),
    unique (id, agreement, suspended_by)
);
create table partnership.resumption (
    suspension   uuid primary key,
    agreement    uuid not null,
    suspended_by uuid not null,
    resumed_by   uuid not null,
    resumed_at   timestamptz not null,
    reason       text not null check (char_length(reason) between 1 and 4000),
    foreign key (suspension, agreement, suspended_by) references partnership.suspension (id, agreement, suspended_by),
    constraint someone_else_resumes check (resumed_by <> suspended_by)
);

create table partnership.ending (
    agreement uuid primary key references partnership.agreement,
    ended_by  uuid not null,
    ended_at  timestamptz not null,
    reason    text not null check (char_length(reason) between 1 and 4000)
);

-- What has been offered stands: nobody changes it, the tables' owner no more than the application.
create function partnership.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what has been offered or signed is only ever added to' using errcode = 'restrict_violation';
end $$;

create function partnership.refuse_when_signed() returns trigger language plpgsql as $$
begin
    if exists (select from partnership.signature s where s.agreement = new.agreement) then
        raise exception 'a signed agreement does not change' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

create function partnership.refuse_when_over() returns trigger language plpgsql as $$
begin
    if exists (select from partnership.withdrawal w where w.agreement = new.agreement)
       or exists (select from partnership.ending e where e.agreement = new.agreement) then
        raise exception 'an agreement withdrawn or ended is not signed' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;

do $$
declare
    held text;
begin
    foreach held in array array['agreement', 'agreement_purpose', 'agreement_gateway', 'agreement_party', 'signature',
                                'withdrawal', 'review', 'suspension', 'resumption', 'ending'] loop
        execute format('create trigger %1$s_stands before update or delete on partnership.%1$I
                            for each row execute function partnership.refuse_change()', held);
        execute format('create trigger %1$s_stays before truncate on partnership.%1$I
                            for each statement execute function partnership.refuse_change()', held);
        execute format('alter table partnership.%I enable row level security', held);
        execute format('alter table partnership.%I force row level security', held);
        -- The functions below run as the tables' owner, whom row security binds too.
        execute format('create policy owner_reads on partnership.%I for select to current_user using (true)', held);
    end loop;
    foreach held in array array['agreement_purpose', 'agreement_gateway', 'agreement_party', 'withdrawal'] loop
        execute format('create trigger %1$s_before_signing before insert on partnership.%1$I
                            for each row execute function partnership.refuse_when_signed()', held);
    end loop;
end $$;

create trigger signature_while_open before insert on partnership.signature
    for each row execute function partnership.refuse_when_over();

-- Each of these reads past row security, so each takes what it may tell from its own arguments or from the viewer.

-- The agreements the viewer's body is a party to, in whatever state.
create function partnership.of_viewer() returns uuid[] language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select coalesce(array_agg(p.agreement), '{}')
      from partnership.agreement_party p
     where p.body = access.viewer_body()
$$;

-- What every party has signed by a moment, began by its day, and took the place of another.
create function partnership.superseded_by(asked uuid, at timestamptz) returns uuid language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select n.id
      from partnership.agreement n
     where n.supersedes = asked
       and n.from_day <= (at at time zone 'Europe/London')::date
       and not exists (select from partnership.agreement_party p
                        where p.agreement = n.id
                          and not exists (select from partnership.signature s
                                           where s.agreement = p.agreement and s.body = p.body and s.signed_at <= at))
       and not exists (select from partnership.ending e
                        where e.agreement = n.id
                          and (e.ended_at at time zone 'Europe/London')::date < n.from_day)
     order by n.offered_at, n.id
     limit 1
$$;

-- In what state an agreement is at a moment; null: it had not been offered. Agreement.of says the same in Java.
create function partnership.state_of(asked uuid, at timestamptz) returns text language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select case
        when exists (select from partnership.withdrawal w where w.agreement = a.id and w.withdrawn_at <= at)
            then 'WITHDRAWN'
        when exists (select from partnership.ending e where e.agreement = a.id and e.ended_at <= at) then 'ENDED'
        when partnership.superseded_by(a.id, at) is not null then 'SUPERSEDED'
        when a.until_day <= (at at time zone 'Europe/London')::date then 'EXPIRED'
        when exists (select from partnership.agreement_party p
                      where p.agreement = a.id
                        and not exists (select from partnership.signature s
                                         where s.agreement = p.agreement and s.body = p.body and s.signed_at <= at))
            then 'AWAITING_SIGNATURES'
        when exists (select from partnership.suspension u
                      where u.agreement = a.id and u.suspended_at <= at
                        and not exists (select from partnership.resumption r
                                         where r.suspension = u.id and r.resumed_at <= at))
            then 'SUSPENDED'
        when a.from_day > (at at time zone 'Europe/London')::date then 'AGREED'
        else 'IN_FORCE' end
      from partnership.agreement a
     where a.id = asked and a.offered_at <= at
$$;

create function partnership.in_force(asked uuid, at timestamptz) returns boolean language sql stable as $$
    select coalesce(partnership.state_of(asked, at) = 'IN_FORCE', false)
$$;

-- The agreements of a body that are in force at a moment: asked in every transaction, so written out for its index.
-- Each is judged by itself (`offset 0`): left free, the planner judges every agreement there is and then picks the body's.
create function partnership.in_force_for(asked uuid, at timestamptz) returns setof uuid
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select standing.id
      from partnership.agreement_party mine
     cross join lateral (
           select a.id
             from partnership.agreement a
            where a.id = mine.agreement
              and a.offered_at <= at
              and a.from_day <= (at at time zone 'Europe/London')::date
              and a.until_day > (at at time zone 'Europe/London')::date
              and not exists (select from partnership.withdrawal w where w.agreement = a.id and w.withdrawn_at <= at)
              and not exists (select from partnership.ending e where e.agreement = a.id and e.ended_at <= at)
              and not exists (select from partnership.suspension u
                               where u.agreement = a.id and u.suspended_at <= at
                                 and not exists (select from partnership.resumption r
                                                  where r.suspension = u.id and r.resumed_at <= at))
              and not exists (select from partnership.agreement_party p
                               where p.agreement = a.id
                                 and not exists (select from partnership.signature s
                                                  where s.agreement = p.agreement and s.body = p.body
                                                    and s.signed_at <= at))
           offset 0) standing
     where mine.body = asked
       and partnership.superseded_by(standing.id, at) is null
$$;

grant execute on function partnership.of_viewer(), partnership.superseded_by(uuid, timestamptz),
    partnership.state_of(uuid, timestamptz), partnership.in_force_for(uuid, timestamptz) to ${app};

-- The second wall: a body reads the agreements it is a party to, and writes in nobody else's name.
grant select, insert on partnership.agreement, partnership.agreement_purpose, partnership.agreement_gateway,
    partnership.agreement_party, partnership.signature, partnership.withdrawal, partnership.review,
    partnership.suspension, partnership.resumption, partnership.ending to ${app};
grant select, insert, delete on partnership.agreement_draft to ${app};
grant update (saved_by, saved_at, parts) on partnership.agreement_draft to ${app};

alter table partnership.agreement_draft enable row level security;
alter table partnership.agreement_draft force row level security;
create policy draft_of_the_body on partnership.agreement_draft for all to ${app} using (
    owner_body = (select access.viewer_body())
    and 'AGREEMENT_OWNER' = any ((select access.viewer_roles())::text[]))
    with check (
    owner_body = (select access.viewer_body())
    and saved_by = (select access.viewer_officer())
    and 'AGREEMENT_OWNER' = any ((select access.viewer_roles())::text[]));

create policy agreement_read on partnership.agreement for select to ${app} using (
    owner_body = (select access.viewer_body())
    or id = any ((select partnership.of_viewer())::uuid[]));
create policy agreement_offered on partnership.agreement for insert to ${app} with check (
    owner_body = (select access.viewer_body())
    and offered_by = (select access.viewer_officer())
    and 'AGREEMENT_OWNER' = any ((select access.viewer_roles())::text[]));

do $$
declare
    held text;
    app text := '${app}';
begin
    foreach held in array array['agreement_purpose', 'agreement_gateway', 'agreement_party', 'signature',
                                'withdrawal', 'review', 'suspension', 'resumption', 'ending'] loop
        execute format('create policy party_reads on partnership.%I for select to %I using (
            agreement = any ((select partnership.of_viewer())::uuid[]))', held, app);
    end loop;
    -- In the transaction that offers the agreement, and never again.
    foreach held in array array['agreement_purpose', 'agreement_gateway', 'agreement_party'] loop
        execute format('create policy owner_offers on partnership.%I for insert to %I with check (
            exists (select from partnership.agreement a
                     where a.id = agreement
                       and a.owner_body = access.viewer_body()
                       and a.offered_at = access.viewer_at()))', held, app);
    end loop;
    -- Whoever acts is the viewer, an agreement owner, for a party.
    for held in select format('create policy party_acts on partnership.%I for insert to %I with check (
            agreement = any ((select partnership.of_viewer())::uuid[])
            and %I = (select access.viewer_officer())
            and ''AGREEMENT_OWNER'' = any ((select access.viewer_roles())::text[]))',
            acts.held, app, acts.author)
          from (values ('withdrawal', 'withdrawn_by'), ('review', 'reviewed_by'), ('suspension', 'suspended_by'),
                       ('resumption', 'resumed_by'), ('ending', 'ended_by')) acts (held, author) loop
        execute held;
    end loop;
end $$;

create policy party_signs on partnership.signature for insert to ${app} with check (
    agreement = any ((select partnership.of_viewer())::uuid[])
    and body = (select access.viewer_body())
    and signed_by = (select access.viewer_officer())
    and 'AGREEMENT_OWNER' = any ((select access.viewer_roles())::text[]));
