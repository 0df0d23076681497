-- Who is of one person, as a body sees it: said by somebody, with a reason, and never changed. What was said later stands;
-- what is undone is said anew, and what was written of an identity stays with the identity.

-- A body's own view is of what it holds or was told. Deconfliction's, which is of what every body holds for a concern,
-- stands apart from that of its body.
create table people.person (
    id            uuid        primary key,
    body          uuid        not null,
    deconflicting boolean     not null,
    made_by       uuid        not null,
    made_at       timestamptz not null,
    unique (id, body, deconflicting)
);

create table people.membership (
    identity      uuid        not null references people.identity,
    body          uuid        not null,
    deconflicting boolean     not null,
    number        int         not null check (number >= 1),       -- the highest stands
    person        uuid        not null,
    act           uuid        not null,
    undoes        uuid        check (undoes <> act),               -- the act that it takes back
    taken_by      uuid        not null,
    taken_at      timestamptz not null,
    reason        text        not null check (char_length(reason) between 1 and 2000),
    primary key (identity, body, deconflicting, number),
    foreign key (person, body, deconflicting) references people.person (id, body, deconflicting),
    constraint official_at_most check (not sharing.marked_above_official(reason))
);
create index membership_person on people.membership (person);
create index membership_act on people.membership (act);

-- What somebody decided of two identities side by side; the highest number stands.
create table people.judgement (
    one           uuid        not null references people.identity,
    other         uuid        not null references people.identity,
    body          uuid        not null,
    deconflicting boolean     not null,
    number        int         not null check (number >= 1),
    outcome       text        not null check (outcome in ('SAME', 'NOT_THE_SAME', 'NOT_SURE')),
    act           uuid        not null,
    judged_by     uuid        not null,
    judged_at     timestamptz not null,
    reason        text        not null check (char_length(reason) between 1 and 2000),
    primary key (one, other, body, deconflicting, number),
    constraint a_pair_is_told_one_way check (one < other),
    constraint official_at_most check (not sharing.marked_above_official(reason))
);
create index judgement_other on people.judgement (other);

-- Each follows the last, and moves the identity; what is undone is what stands.
create function people.follows_the_last() returns trigger language plpgsql as $$
declare
    last people.membership;
begin
    select m.* into last from people.membership m
     where m.identity = new.identity and m.body = new.body and m.deconflicting = new.deconflicting
     order by m.number desc limit 1;
    if new.number <> coalesce(last.number, 0) + 1
       or new.person is not distinct from last.person
       or new.undoes is not null and new.undoes is distinct from last.act then
        raise exception 'does not follow what stands' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger follows_the_last before insert on people.membership
    for each row execute function people.follows_the_last();

-- A policy looks into one other table once: that the other is seen too, its trigger asks.
create function people.both_are_seen() returns trigger language plpgsql as $$
begin
    if not exists (select from people.identity i where i.id = new.other) then
        raise exception 'judged of what is not seen' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger both_are_seen before insert on people.judgement
    for each row execute function people.both_are_seen();

do $$
declare
    held text;
    who text;
    app text := '${app}';
    opens text := $r$(select access.viewer_roles()) && array['SAFEGUARDING_LEAD', 'PREVENT_OFFICER', 'PANEL_CHAIR', 'COORDINATOR']$r$;
    deconflicts text := $r$(select access.viewer_roles()) && array['DECONFLICTION']$r$;
begin
    foreach held in array array['person', 'membership', 'judgement'] loop
        who := case held when 'person' then 'made_by' when 'membership' then 'taken_by' else 'judged_by' end;
        execute format('alter table people.%I enable row level security', held);
        execute format('alter table people.%I force row level security', held);
        execute format($p$create policy of_own_body on people.%I for select to %I using (
            not deconflicting and body = (select access.viewer_body()) and %s)$p$, held, app, opens);
        execute format($p$create policy of_deconfliction on people.%I for select to %I using (
            deconflicting and body = (select access.viewer_body()) and %s)$p$, held, app, deconflicts);
        execute format('grant select, insert on people.%I to %I', held, app);
    end loop;
    execute format($p$create policy said_for_own_body on people.person for insert to %I with check (
        not deconflicting and body = (select access.viewer_body()) and made_by = (select access.viewer_officer()) and %s)$p$,
        app, opens);
    execute format($p$create policy said_by_deconfliction on people.person for insert to %I with check (
        deconflicting and body = (select access.viewer_body()) and made_by = (select access.viewer_officer()) and %s)$p$,
        app, deconflicts);
    -- Of what they may see alone.
    execute format($p$create policy said_for_own_body on people.membership for insert to %I with check (
        not deconflicting and body = (select access.viewer_body()) and taken_by = (select access.viewer_officer()) and %s
        and exists (select from people.identity i where i.id = membership.identity))$p$, app, opens);
    execute format($p$create policy said_by_deconfliction on people.membership for insert to %I with check (
        deconflicting and body = (select access.viewer_body()) and taken_by = (select access.viewer_officer()) and %s
        and exists (select from people.identity i where i.id = membership.identity))$p$, app, deconflicts);
    execute format($p$create policy said_for_own_body on people.judgement for insert to %I with check (
        not deconflicting and body = (select access.viewer_body()) and judged_by = (select access.viewer_officer()) and %s
        and exists (select from people.identity i where i.id = judgement.one))$p$, app, opens);
    execute format($p$create policy said_by_deconfliction on people.judgement for insert to %I with check (
        deconflicting and body = (select access.viewer_body()) and judged_by = (select access.viewer_officer()) and %s
        and exists (select from people.identity i where i.id = judgement.one))$p$, app, deconflicts);
end $$;
