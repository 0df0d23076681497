-- A case comes to a panel once its gateway assessment has sent it there, and until the panel has let it go. What the panel decides
-- leads the case on, as every decision on it does; its grounds stay with the panel, where they were written.
insert into casework.passage (stage, kind, chosen, next) values
    ('TO_PANEL',      'PANEL', 'ADOPT',            'SUPPORTED'),
    ('TO_PANEL',      'PANEL', 'CONTINUE',         'SUPPORTED'),
    ('TO_PANEL',      'PANEL', 'SIGNPOST',         'SIGNPOSTED'),
    ('TO_PANEL',      'PANEL', 'POLICE_LED',       'POLICE_LED'),
    ('TO_PANEL',      'PANEL', 'NOT_ADOPT',        'NOTHING_MORE'),
    ('TO_PANEL',      'PANEL', 'END',              'SUPPORT_ENDED'),
    ('TO_PANEL',      'PANEL', 'MORE_INFORMATION', 'INFORMING'),
    ('INFORMING',     'PANEL', 'ADOPT',            'SUPPORTED'),
    ('INFORMING',     'PANEL', 'CONTINUE',         'SUPPORTED'),
    ('INFORMING',     'PANEL', 'SIGNPOST',         'SIGNPOSTED'),
    ('INFORMING',     'PANEL', 'POLICE_LED',       'POLICE_LED'),
    ('INFORMING',     'PANEL', 'NOT_ADOPT',        'NOTHING_MORE'),
    ('INFORMING',     'PANEL', 'END',              'SUPPORT_ENDED'),
    ('INFORMING',     'PANEL', 'MORE_INFORMATION', 'INFORMING'),
    ('SUPPORTED',     'PANEL', 'ADOPT',            'SUPPORTED'),
    ('SUPPORTED',     'PANEL', 'CONTINUE',         'SUPPORTED'),
    ('SUPPORTED',     'PANEL', 'SIGNPOST',         'SIGNPOSTED'),
    ('SUPPORTED',     'PANEL', 'POLICE_LED',       'POLICE_LED'),
    ('SUPPORTED',     'PANEL', 'NOT_ADOPT',        'SUPPORTED'),
    ('SUPPORTED',     'PANEL', 'END',              'SUPPORT_ENDED'),
    ('SUPPORTED',     'PANEL', 'MORE_INFORMATION', 'SUPPORTED'),
    ('INFORMING',     'DECONFLICTION', 'LIVE',     'HELD'),
    ('SUPPORTED',     'DECONFLICTION', 'LIVE',     'HELD'),
    ('SUPPORT_ENDED', 'DECONFLICTION', 'LIVE',     'HELD'),
    ('SUPPORT_ENDED', 'CLOSURE', 'CLOSED',         'CLOSED');

alter table casework.decision
    alter column options drop not null,
    alter column reason drop not null,
    add column panel uuid,                              -- the body whose panel decided
    drop constraint decision_decided_by_body_fkey,       -- its owner is of the body, as the trigger asks
    add foreign key (decided_by) references partnership.officer,
    add foreign key (decided_by, panel) references partnership.officer (id, body),
    drop constraint gateway_where_something_leaves,
    add constraint gateway_where_something_leaves check (
        (kind = 'ASSESSMENT' and chosen in ('PANEL', 'SIGNPOST')) = (gateway is not null)),
    drop constraint closing_is_not_corrected,
    add constraint closing_is_not_corrected check (
        corrects is null or kind in ('DECONFLICTION', 'ASSESSMENT', 'PANEL', 'EXIT_REVIEW')),
    add constraint a_panel_s_grounds_stay_with_it check (
        (kind = 'PANEL') = (panel is not null) and (kind = 'PANEL') = (options is null) and (kind = 'PANEL') = (reason is null)
        and (kind <> 'PANEL' or dissent is null));

alter policy decision_made on casework.decision with check (
    decided_by = (select access.viewer_officer()) and body = (select access.viewer_body())
    and decided_at = (select access.viewer_at()) and kind not in ('CLOSURE', 'PANEL')
    and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[]));
drop trigger decided_by_its_owner on casework.decision;
create trigger decided_by_its_owner before insert on casework.decision
    for each row when (new.kind <> 'PANEL') execute function casework.done_by_its_owner('decided_by');

-- By when what was decided has to come to a panel again: its review, or what is looked for until then.
alter table panels.decision add column next_on date;
alter table panels.decision add constraint comes_again_by_a_day check (
    (chosen in ('ADOPT', 'CONTINUE', 'MORE_INFORMATION')) = (next_on is not null)) not valid;

create or replace function panels.put_by_its_owner() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    put casework.case;
begin
    select c.* into put from casework.case c where c.id = new.of_case and c.reference = new.reference
       and c.body = new.body and c.owner = new.put_by for share;
    if put.id is null then
        raise exception 'the owner of a case puts it on an agenda';
    end if;
    if put.stage not in ('TO_PANEL', 'INFORMING', 'SUPPORTED') then
        raise exception 'a case comes to a panel when its gateway assessment has sent it there';
    end if;
    if not exists (select from panels.meeting m where m.id = new.meeting
                      and m.on_day >= (new.put_at at time zone 'Europe/London')::date) then
        raise exception 'a case is put on the agenda of a meeting to come';
    end if;
    if not exists (select from panels.invitation i where i.meeting = new.meeting and i.body = new.body) then
        raise exception 'a case is put on the agenda of a meeting to which its body is invited';
    end if;
    return new;
end $$;

-- The case follows its panel from where it stands, or from where it stood when what is corrected was decided. Where the police hold
-- it back, have closed it, or have decided since, it stays where it is, and the panel does not learn of that.
create function panels.leads_the_case_on() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    before casework.case;
    last casework.decision;
begin
    select c.* into before from casework.case c where c.id = new.of_case for update;
    select d.* into last from casework.decision d where d.of_case = new.of_case order by d.number desc limit 1;
    insert into casework.decision (id, of_case, body, number, kind, chosen, stage, next, next_on, panel, decided_by, decided_at,
                                   corrects)
    select new.id, new.of_case, new.body, last.number + 1, 'PANEL', new.chosen, p.stage, p.next, new.next_on, new.panel,
           new.decided_by, new.decided_at, new.corrects
      from casework.passage p
     where p.kind = 'PANEL' and p.chosen = new.chosen
       and p.stage = case when new.corrects is null then before.stage when last.id = new.corrects then last.stage end;
    return null;
end $$;
create trigger leads_the_case_on after insert on panels.decision
    for each row execute function panels.leads_the_case_on();
