-- What another panel does not adopt is no review of what the first one supports: that stays due as it was, and is counted when it is made.
-- V401 took any decision of a panel on it for the review.

-- Whether a decision leaves what is supported as it was; so does what corrects such a one alike.
create function measures.is_not_adopted_elsewhere(it casework.decision) returns boolean language plpgsql stable
    set search_path = pg_catalog, pg_temp as $$
begin
    return it.chosen = 'NOT_ADOPT' and it.next = 'SUPPORTED'
           and (it.corrects is null
                or exists (select from casework.decision c where c.id = it.corrects and measures.is_not_adopted_elsewhere(c)));
end $$;

-- As V425 has it; but the last that counts, and nothing for one that does not.
create or replace function measures.case_decided() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    last casework.decision;
    due date;
    begun date;
    came text;
begin
    if measures.is_not_adopted_elsewhere(new) then
        return null;
    end if;
    select * into last from casework.decision d
     where d.of_case = new.of_case and d.number < new.number and not measures.is_not_adopted_elsewhere(d) order by d.number desc limit 1;
    if new.corrects = last.id then
        if last.next_on is not null and measures.of_stage(last.next) is not null then
            perform measures.add(measures.of_stage(last.next), new.body, last.next_on, 'waits', -1);
        end if;
    else
        if last.id is not null then
            due := last.next_on;
            begun := measures.day(last.decided_at);
        else
            select c.first_next_on, measures.day(c.opened_at) into due, begun from casework.case c where c.id = new.of_case;
        end if;
        if due is not null and measures.of_stage(new.stage) is not null then
            came := measures.met(new.stage, new.kind, new.decided_at, due);
            perform measures.move(measures.of_stage(new.stage), new.body, due, 'waits', came);
            if came in ('in-time', 'late') then
                perform measures.took(measures.of_stage(new.stage), new.body, due, begun, measures.day(new.decided_at));
            end if;
        end if;
    end if;
    if new.next_on is not null and measures.of_stage(new.next) is not null then
        perform measures.add(measures.of_stage(new.next), new.body, new.next_on, 'waits');
    end if;
    return null;
end $$;

-- Each moment at which something was due of a case, with the decision by which it was done; null while it waits.
create function measures.due_of_cases() returns table (stage text, body uuid, due date, begun date, done casework.decision)
    language sql stable set search_path = pg_catalog, pg_temp as $$
    with counted as (select d.* from casework.decision d where not measures.is_not_adopted_elsewhere(d))
    select d.stage, d.body, d.due, d.begun,
           (select n from casework.decision n where n.id = (select c.id from counted c where c.of_case = d.of_case and c.number > d.number
                                                             order by c.number limit 1))
      from (select c.id as of_case, c.body, 'RECEIVED' as stage, c.first_next_on as due, 0 as number, measures.day(c.opened_at) as begun
              from casework.case c
             union all
            select s.of_case, s.body, s.next, s.next_on, s.number, measures.day(s.decided_at) from counted s
             where not exists (select from casework.decision l where l.corrects = s.id)) d
     where d.due is not null and measures.of_stage(d.stage) is not null
$$;

create or replace function measures.took_recounted() returns table (measure text, body uuid, due date, days int, allowed int) language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select measures.of_stage(d.stage), d.body, d.due, measures.day((d.done).decided_at) - d.begun, d.due - d.begun
      from measures.due_of_cases() d
     where (d.done).id is not null and measures.met((d.done).stage, (d.done).kind, (d.done).decided_at, d.due) in ('in-time', 'late')
$$;

alter function measures.recounted() rename to recounted_before_stages;
create function measures.recounted() returns table (measure text, body uuid, on_day date, part text) language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select r.* from measures.recounted_before_stages() r
     where r.measure not in ('cases-deconflicted', 'cases-assessed', 'cases-considered', 'reviews-made')
    union all
    select measures.of_stage(d.stage), d.body, d.due,
           case when (d.done).id is null then 'waits' else measures.met((d.done).stage, (d.done).kind, (d.done).decided_at, d.due) end
      from measures.due_of_cases() d
$$;
revoke execute on function measures.is_not_adopted_elsewhere(casework.decision), measures.due_of_cases(), measures.recounted_before_stages(),
    measures.recounted() from public;

-- What was counted so far, as it is counted from now on.
delete from measures.counted where measure = 'reviews-made';
insert into measures.counted (measure, quarter, until_day, body, part, connection, number)
select r.measure, date_trunc('quarter', r.on_day)::date, (date_trunc('quarter', r.on_day) + interval '3 months')::date, r.body, r.part, 0,
       count(*)::int
  from measures.recounted() r where r.measure = 'reviews-made' group by 1, 2, 3, 4, 5;
delete from measures.waiting where measure = 'reviews-made';
insert into measures.waiting (measure, quarter, until_day, body, due_on, connection, number)
select r.measure, date_trunc('quarter', r.on_day)::date, (date_trunc('quarter', r.on_day) + interval '3 months')::date, r.body, r.on_day, 0,
       count(*)::int
  from measures.recounted() r where r.measure = 'reviews-made' and measures.is_due(r.measure, r.part) group by 1, 2, 3, 4, 5;
delete from measures.lasted where measure = 'reviews-made';
insert into measures.lasted (measure, quarter, until_day, body, days, allowed, connection, number)
select r.measure, date_trunc('quarter', r.due)::date, (date_trunc('quarter', r.due) + interval '3 months')::date, r.body, r.days, r.allowed, 0,
       count(*)::int
  from measures.took_recounted() r where r.measure = 'reviews-made' group by 1, 2, 3, 4, 5, 6;
