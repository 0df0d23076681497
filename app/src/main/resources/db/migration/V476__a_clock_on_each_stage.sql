-- Every stage of an open case has its time: what the police lead is reviewed, and what is to be closed is closed.
insert into casework.passage (stage, kind, chosen, next) values ('POLICE_LED', 'ASSESSMENT', 'POLICE_LED', 'POLICE_LED');

alter table panels.decision drop constraint comes_again_by_a_day;
alter table panels.decision add constraint next_by_a_day check (next_on is not null) not valid;

-- As V180 has it; but what another panel holds keeps the day of its review, whatever one that does not adopt it decides.
create or replace function panels.leads_the_case_on() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    before casework.case;
    last casework.decision;
begin
    select c.* into before from casework.case c where c.id = new.of_case for update;
    select d.* into last from casework.decision d where d.of_case = new.of_case order by d.number desc limit 1;
    insert into casework.decision (id, of_case, body, number, kind, chosen, stage, next, next_on, panel, decided_by, decided_at,
                                   corrects)
    select new.id, new.of_case, new.body, last.number + 1, 'PANEL', new.chosen, p.stage, p.next,
           case when new.chosen <> 'NOT_ADOPT' or p.next <> 'SUPPORTED' then new.next_on
                when new.corrects is null then before.next_on
                else (select d.next_on from casework.decision d where d.of_case = new.of_case and d.next = 'SUPPORTED' and d.panel <> new.panel
                         and d.next_on is not null order by d.number desc limit 1) end, new.panel,
           new.decided_by, new.decided_at, new.corrects
      from casework.passage p
     where p.kind = 'PANEL' and p.chosen = new.chosen
       and p.stage = case when new.corrects is null then before.stage when last.id = new.corrects then last.stage end;
    return null;
end $$;

-- What stands in such a stage by now has about the time of its limit, from the last decision on it; what is supported the day of its review.
update casework.case set next_on = (select max(d.decided_at)::date from casework.decision d where d.of_case = "case".id)
                                   + case when stage = 'POLICE_LED' then 92 else 28 end
 where stage in ('POLICE_LED', 'SIGNPOSTED', 'NOTHING_MORE', 'SUPPORT_ENDED') and next_on is null;
update casework.case set next_on = (select d.next_on from casework.decision d where d.of_case = "case".id and d.next = 'SUPPORTED'
                                       and d.next_on is not null order by d.number desc limit 1)
 where stage = 'SUPPORTED' and next_on is null;
