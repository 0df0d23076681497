-- Breaking the glass. One who holds a role that may, where someone may come to serious harm and whoever it was addressed
-- to cannot be reached, opens for an hour what was sent to their own body in another role. The reason comes first; the
-- review is due from the same row on, so that nothing is broken without one.

-- The reference that the viewer was told, stated while it is looked up, as a purpose is stated while something is read.
create function access.viewer_named() returns text language sql stable parallel safe as
    $$ select nullif(current_setting('concordat.named', true), '') $$;
grant execute on function access.viewer_named() to ${app};

create table sharing.breaking (
    id           uuid primary key,                       -- made with the form
    disclosure   uuid not null references sharing.disclosure,
    reference    text not null,
    body         uuid not null,
    officer      uuid not null,
    broken_at    timestamptz not null,
    stands_until timestamptz not null,
    harm         text not null check (char_length(harm) between 1 and 2000),
    unreached    text not null check (char_length(unreached) between 1 and 1000),
    needed       text not null check (char_length(needed) between 1 and 1000),
    from_body    uuid not null,
    review_due   date not null,
    unique (id, body, officer, disclosure),
    unique (id, from_body, officer),
    foreign key (officer, body) references partnership.officer (id, body),
    constraint two_bodies check (from_body <> body),
    constraint an_hour_at_most check (stands_until > broken_at and stands_until <= broken_at + interval '1 hour'),
    constraint one_at_a_time exclude using gist
        (disclosure with =, officer with =, tstzrange(broken_at, stands_until) with &&),
    constraint official_at_most check (not sharing.marked_above_official(harm)
        and not sharing.marked_above_official(unreached) and not sharing.marked_above_official(needed))
);
create index breaking_officer on sharing.breaking (officer, stands_until);
create index breaking_disclosure on sharing.breaking (disclosure, broken_at);
create index breaking_from on sharing.breaking (from_body, review_due);

-- The roles of that body to which it was addressed: who holds one is told that it was broken, by whom and why.
create table sharing.breaking_notice (
    breaking   uuid not null,
    disclosure uuid not null,
    body       uuid not null,
    officer    uuid not null,                            -- who broke it
    role       text not null,
    primary key (breaking, role),
    foreign key (breaking, body, officer, disclosure) references sharing.breaking (id, body, officer, disclosure),
    foreign key (disclosure, body, role) references sharing.addressed (disclosure, body, role)
);

-- A reference that led nowhere. Five in a day, and no more are tried: references cannot be guessed.
create table sharing.breaking_miss (
    officer   uuid not null,
    body      uuid not null,
    day       date not null,
    number    int  not null constraint five_a_day check (number between 1 and 5),
    missed_at timestamptz not null,
    primary key (officer, day, number)
);

-- What someone else made of it: concluded once; before that, perhaps, to be looked into.
create table sharing.breaking_review (
    breaking    uuid not null,
    concludes   boolean not null,
    from_body   uuid not null,
    broken_by   uuid not null,
    act         uuid not null,
    reviewed_by uuid not null,
    reviewed_at timestamptz not null,
    outcome     text not null check (outcome in ('JUSTIFIED', 'NOT_JUSTIFIED', 'TO_BE_LOOKED_INTO')),
    reasons     text not null check (char_length(reasons) between 1 and 4000),
    primary key (breaking, concludes),
    foreign key (breaking, from_body, broken_by) references sharing.breaking (id, from_body, officer),
    constraint someone_else_reviews check (reviewed_by <> broken_by),
    constraint concludes_or_not check (concludes = (outcome <> 'TO_BE_LOOKED_INTO')),
    constraint official_at_most check (not sharing.marked_above_official(reasons))
);

do $$
declare t text;
begin
    foreach t in array array['breaking', 'breaking_notice', 'breaking_miss', 'breaking_review'] loop
        execute format('alter table sharing.%I enable row level security', t);
        execute format('alter table sharing.%I force row level security', t);
    end loop;
end $$;

create policy breaking_made on sharing.breaking for insert to ${app} with check (
    body = (select access.viewer_body()) and officer = (select access.viewer_officer())
    and broken_at = (select access.viewer_at()) and reference = (select access.viewer_named())
    and (select access.viewer_roles()) && array['SAFEGUARDING_LEAD', 'PREVENT_OFFICER', 'DISCLOSURE_OFFICER']);
create policy breaking_own on sharing.breaking for select to ${app} using (
    body = (select access.viewer_body()) and officer = (select access.viewer_officer()));
create policy breaking_told on sharing.breaking for select to ${app} using (exists (
    select from sharing.breaking_notice n where n.breaking = breaking.id
       and n.body = (select access.viewer_body()) and n.role = any ((select access.viewer_roles())::text[])));
create policy breaking_originated on sharing.breaking for select to ${app} using (
    from_body = (select access.viewer_body())
    and (select access.viewer_roles()) && array['ORIGINATOR', 'APPROVER']);

create policy breaking_notice_made on sharing.breaking_notice for insert to ${app} with check (
    body = (select access.viewer_body()) and officer = (select access.viewer_officer()));
create policy breaking_notice_told on sharing.breaking_notice for select to ${app} using (
    body = (select access.viewer_body()) and role = any ((select access.viewer_roles())::text[]));

create policy breaking_miss_own on sharing.breaking_miss to ${app}
    using (body = (select access.viewer_body()) and officer = (select access.viewer_officer()))
    with check (body = (select access.viewer_body()) and officer = (select access.viewer_officer())
        and missed_at = (select access.viewer_at()));

create policy breaking_review_made on sharing.breaking_review for insert to ${app} with check (
    from_body = (select access.viewer_body()) and reviewed_by = (select access.viewer_officer())
    and reviewed_at = (select access.viewer_at()) and 'APPROVER' = any ((select access.viewer_roles())::text[]));
create policy breaking_review_originated on sharing.breaking_review for select to ${app} using (
    from_body = (select access.viewer_body())
    and (select access.viewer_roles()) && array['ORIGINATOR', 'APPROVER']);
create policy breaking_review_own on sharing.breaking_review for select to ${app} using (
    broken_by = (select access.viewer_officer()));
create policy breaking_review_told on sharing.breaking_review for select to ${app} using (exists (
    select from sharing.breaking_notice n where n.breaking = breaking_review.breaking
       and n.body = (select access.viewer_body()) and n.role = any ((select access.viewer_roles())::text[])));

grant select, insert on sharing.breaking, sharing.breaking_notice, sharing.breaking_miss, sharing.breaking_review
    to ${app};

-- Who may break the glass sees the outside of what they name, while they name it: sent to their own body, still shared,
-- under an agreement in force.
create policy addressed_when_named on sharing.addressed for select to ${app} using (
    reference = (select access.viewer_named())
    and body = (select access.viewer_body())
    and (select access.viewer_roles()) && array['SAFEGUARDING_LEAD', 'PREVENT_OFFICER', 'DISCLOSURE_OFFICER']
    and agreement = any ((select access.viewer_agreements())::uuid[])
    and sent_at <= (select access.viewer_at()) and visible_until > (select access.viewer_at()));
create index addressed_reference on sharing.addressed (reference, body);

-- Nobody breaks what was not sent to their own body, or cannot be read now.
create function sharing.breaking_is_of_what_is_shared() returns trigger language plpgsql as $$
begin
    if not exists (
        select from sharing.addressed a
         where a.disclosure = new.disclosure and a.reference = new.reference and a.body = new.body
           and a.from_body = new.from_body and a.sent_at <= new.broken_at and a.visible_until > new.broken_at
           and a.agreement = any (access.viewer_agreements())) then
        raise exception 'the glass is broken of what is shared with the body';
    end if;
    return new;
end $$;
create trigger breaking_is_of_what_is_shared before insert on sharing.breaking
    for each row execute function sharing.breaking_is_of_what_is_shared();

-- The read path, as for grants (V078). Nothing is answered through broken glass.
do $$
declare
    broken constant text := $a$array(
        select b.disclosure from sharing.breaking b
         where b.officer = (select access.viewer_officer())
           and b.broken_at <= (select access.viewer_at()) and b.stands_until > (select access.viewer_at()))$a$;
    may constant text :=
        $a$(select access.viewer_roles()) && array['SAFEGUARDING_LEAD', 'PREVENT_OFFICER', 'DISCLOSURE_OFFICER']$a$;
    t text;
begin
    execute format($p$
        create policy addressed_through_glass on sharing.addressed for select to ${app} using (
            body = (select access.viewer_body()) and %s
            and sent_at <= (select access.viewer_at())
            and disclosure = any (%s))$p$, may, broken);
    execute format($p$
        create policy disclosure_through_glass on sharing.disclosure for select to ${app} using (exists (
            select from sharing.addressed a
              join sharing.acceptance c on c.disclosure = a.disclosure and c.officer = (select access.viewer_officer())
             where a.disclosure = disclosure.id
               and a.body = (select access.viewer_body()) and %s
               and a.agreement = any ((select access.viewer_agreements())::uuid[])
               and a.purpose = (select access.viewer_purpose())
               and a.sent_at <= (select access.viewer_at())
               and a.visible_until > (select access.viewer_at())
               and a.disclosure = any (%s)))$p$, may, broken);
    foreach t in array array['opening', 'acceptance'] loop
        execute format($p$
            create policy %1$s_written_through_glass on sharing.%1$I for insert to ${app} with check (
                body = (select access.viewer_body()) and officer = (select access.viewer_officer()) and %2$s
                and disclosure = any (%3$s))$p$, t, may, broken);
    end loop;
end $$;
