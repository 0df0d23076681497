-- What is decided of a case: rows that follow one another, with options, reason, gateway and dissent, and never change. The
-- stage of a case is where the last of them led. Which leads where is a table, and the database takes no decision that is not in it.
create table casework.passage (
    stage  text not null,
    kind   text not null,
    chosen text not null,
    next   text not null,
    primary key (stage, kind, chosen),
    unique (stage, kind, chosen, next)
);
insert into casework.passage (stage, kind, chosen, next) values
    ('RECEIVED',     'DECONFLICTION', 'NONE',              'TO_ASSESS'),
    ('RECEIVED',     'DECONFLICTION', 'LIVE',              'HELD'),
    ('HELD',         'DECONFLICTION', 'NONE',              'TO_ASSESS'),
    ('HELD',         'DECONFLICTION', 'LIVE',              'HELD'),
    ('HELD',         'ASSESSMENT',    'POLICE_LED',        'POLICE_LED'),
    ('TO_ASSESS',    'DECONFLICTION', 'LIVE',              'HELD'),
    ('TO_ASSESS',    'ASSESSMENT',    'PANEL',             'TO_PANEL'),
    ('TO_ASSESS',    'ASSESSMENT',    'SIGNPOST',          'SIGNPOSTED'),
    ('TO_ASSESS',    'ASSESSMENT',    'POLICE_LED',        'POLICE_LED'),
    ('TO_ASSESS',    'ASSESSMENT',    'NO_FURTHER_ACTION', 'NOTHING_MORE'),
    ('TO_PANEL',     'DECONFLICTION', 'LIVE',              'HELD'),
    ('SIGNPOSTED',   'DECONFLICTION', 'LIVE',              'HELD'),
    ('NOTHING_MORE', 'DECONFLICTION', 'LIVE',              'HELD'),
    ('POLICE_LED',   'ASSESSMENT',    'PANEL',             'TO_PANEL');
grant select on casework.passage to ${app};

alter table casework.case add column stage text not null default 'RECEIVED';
alter table casework.case add column next_on date;      -- what is due next, by the limit of the day its time began
update casework.case set next_on = due_on;
create index case_next_of on casework.case (body, owner, next_on, id);
create index case_next on casework.case (body, next_on, id);
drop index casework.case_owner, casework.case_due;
create index case_owner on casework.case (body, owner);

create table casework.decision (
    id         uuid primary key,                        -- made with the form
    of_case    uuid not null,
    body       uuid not null,
    number     int not null check (number between 1 and 1000),
    kind       text not null,
    chosen     text not null,
    stage      text not null,                           -- in which it was decided
    next       text not null,                           -- to which it leads
    next_on    date,
    options    text not null check (char_length(options) between 1 and 2000),
    reason     text not null check (char_length(reason) between 1 and 4000),
    gateway    text check (char_length(gateway) between 1 and 80),
    dissent    text check (char_length(dissent) between 1 and 2000),
    decided_by uuid not null,
    decided_at timestamptz not null,
    corrects   uuid unique,
    unique (of_case, number),
    unique (id, of_case, kind, stage),
    foreign key (of_case, body) references casework.case (id, body),
    foreign key (stage, kind, chosen, next) references casework.passage (stage, kind, chosen, next),
    foreign key (corrects, of_case, kind, stage) references casework.decision (id, of_case, kind, stage),
    foreign key (decided_by, body) references partnership.officer (id, body),
    constraint gateway_where_something_leaves check ((chosen in ('PANEL', 'SIGNPOST')) = (gateway is not null)),
    constraint a_panel_is_reached_through_channel check (chosen <> 'PANEL' or gateway = 'ctsa-2015-s36'),
    constraint official_at_most check (not sharing.marked_above_official(concat_ws(E'\n', options, reason, dissent)))
);

alter table casework.decision enable row level security;
alter table casework.decision force row level security;
create policy owner_keeps on casework.decision to current_user using (true) with check (true);
create policy decision_ours on casework.decision for select to ${app} using (
    body = (select access.viewer_body()) and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[]));
create policy decision_made on casework.decision for insert to ${app} with check (
    decided_by = (select access.viewer_officer()) and body = (select access.viewer_body())
    and decided_at = (select access.viewer_at())
    and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[]));
grant select, insert on casework.decision to ${app};

-- A decision is made in the stage in which its case is, or corrects the last; and the case follows it.
create function casework.decided_in_order() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    before casework.case;
    last casework.decision;
begin
    select c.* into before from casework.case c where c.id = new.of_case for update;
    select d.* into last from casework.decision d where d.of_case = new.of_case order by d.number desc limit 1;
    if new.number <> coalesce(last.number, 0) + 1
       or new.corrects is null and new.stage is distinct from before.stage
       or new.corrects is not null and new.corrects is distinct from last.id then
        raise exception 'a decision follows the last' using errcode = 'check_violation';
    end if;
    update casework.case set stage = new.next, next_on = new.next_on where id = new.of_case;
    return new;
end $$;
create trigger decided_by_its_owner before insert on casework.decision
    for each row execute function casework.done_by_its_owner('decided_by');
create trigger decided_in_order before insert on casework.decision
    for each row execute function casework.decided_in_order();

create function casework.stands() returns trigger language plpgsql as $$
begin
    raise exception 'what was decided stands: a later decision corrects it' using errcode = 'check_violation';
end $$;
create trigger stands before update or delete on casework.decision
    for each row execute function casework.stands();

-- A case begins at the beginning.
create function casework.begins_at_the_beginning() returns trigger language plpgsql as $$
begin
    if new.stage <> 'RECEIVED' or new.next_on is null then
        raise exception 'a case begins when it is received' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger begins_at_the_beginning before insert on casework.case
    for each row execute function casework.begins_at_the_beginning();
