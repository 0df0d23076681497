-- What was due of a case at each stage, of those who referred, of what was received, and of what the public was asked: by its day, or late.
-- Counted as in V284, for the body that had to do it.

-- By when its first step was due, and by when whoever referred was to hear first: what is due next moves on.
alter table casework.case add column first_next_on date, add column first_hear_by date;
update casework.case c set first_next_on = c.next_on where not exists (select from casework.decision d where d.of_case = c.id);
update casework.case c set first_hear_by = c.hear_by where not exists (select from casework.telling t where t.of_case = c.id);

create or replace function casework.begins_at_the_beginning() returns trigger language plpgsql as $$
begin
    if new.stage <> 'RECEIVED' or new.next_on is null then
        raise exception 'a case begins when it is received' using errcode = 'check_violation';
    end if;
    new.first_next_on := new.next_on;
    new.first_hear_by := new.hear_by;
    return new;
end $$;

-- What is due while a case is in a stage; null where nothing is.
create function measures.of_stage(stage text) returns text language sql immutable
    set search_path = pg_catalog, pg_temp as $$
    select case when stage in ('RECEIVED', 'HELD') then 'cases-deconflicted'
                when stage = 'TO_ASSESS' then 'cases-assessed'
                when stage in ('TO_PANEL', 'INFORMING') then 'cases-considered'
                when stage in ('SUPPORTED', 'CLOSED') then 'reviews-made' end
$$;

-- Whether a decision of a kind is what was due in a stage. If not, a live investigation came first, or the case ended or began again.
create function measures.met(stage text, kind text, moment timestamptz, due date) returns text language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select case when stage in ('RECEIVED', 'HELD') and kind in ('DECONFLICTION', 'ASSESSMENT') or stage = 'TO_ASSESS' and kind = 'ASSESSMENT'
                     or stage in ('TO_PANEL', 'INFORMING', 'SUPPORTED') and kind = 'PANEL' or stage = 'CLOSED' and kind = 'EXIT_REVIEW'
                then measures.pace(moment, due)
                when kind = 'DECONFLICTION' then 'held' else 'ended' end
$$;

create function measures.case_opened() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform measures.add('cases-deconflicted', new.body, new.first_next_on, 'waits');
    if new.first_hear_by is not null then
        perform measures.add('referrers-told', new.body, new.first_hear_by, 'waits');
    end if;
    return null;
end $$;
create trigger measured after insert on casework.case for each row execute function measures.case_opened();

-- What was due is done, or is not due any more; what is corrected was due otherwise. And something else is due.
create function measures.case_decided() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    last casework.decision;
    due date;
begin
    select * into last from casework.decision d where d.of_case = new.of_case and d.number = new.number - 1;
    if new.corrects is not null then
        if last.next_on is not null and measures.of_stage(last.next) is not null then
            perform measures.add(measures.of_stage(last.next), new.body, last.next_on, 'waits', -1);
        end if;
    else
        due := case when last.id is not null then last.next_on
                    else (select c.first_next_on from casework.case c where c.id = new.of_case) end;
        if due is not null and measures.of_stage(new.stage) is not null then
            perform measures.move(measures.of_stage(new.stage), new.body, due, 'waits', measures.met(new.stage, new.kind, new.decided_at, due));
        end if;
    end if;
    if new.next_on is not null and measures.of_stage(new.next) is not null then
        perform measures.add(measures.of_stage(new.next), new.body, new.next_on, 'waits');
    end if;
    return null;
end $$;
create trigger measured after insert on casework.decision for each row execute function measures.case_decided();

create function measures.referrer_told() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    last casework.telling;
    due date;
begin
    select * into last from casework.telling t where t.of_case = new.of_case and t.id <> new.id order by t.told_at desc, t.id desc limit 1;
    due := case when last.id is not null then last.again_by
                else (select c.first_hear_by from casework.case c where c.id = new.of_case) end;
    if due is not null then
        perform measures.move('referrers-told', new.body, due, 'waits', measures.pace(new.told_at, due));
    end if;
    if new.again_by is not null then
        perform measures.add('referrers-told', new.body, new.again_by, 'waits');
    end if;
    return null;
end $$;
create trigger measured after insert on casework.telling for each row execute function measures.referrer_told();

-- What a body has read it lets go by a day.
create function measures.received_read() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from sharing.addressed a where a.disclosure = new.disclosure and a.body = new.body and a.role < new.role) then
        perform measures.add('copies-disposed', new.body, d.dispose_by, 'waits') from sharing.disclosure d where d.id = new.disclosure;
    end if;
    return null;
end $$;
create trigger measured_when_read after update of read_at on sharing.addressed for each row
    when (old.read_at is null and new.read_at is not null) execute function measures.received_read();

create function measures.received_disposed() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform measures.move('copies-disposed', new.body, d.dispose_by, 'waits', measures.pace(new.confirmed_at, d.dispose_by))
       from sharing.disclosure d
      where d.id = new.disclosure and exists (select from sharing.addressed a
                                               where a.disclosure = new.disclosure and a.body = new.body and a.read_at is not null);
    return null;
end $$;
create trigger measured after insert on sharing.disposal for each row execute function measures.received_disposed();

create function measures.consultation_stepped() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if new.kind = 'APPROVAL' then
        perform measures.add('consultations-answered', new.body, new.answer_by, 'waits');
    elsif not exists (select from consultation.step s where s.consultation = new.consultation and s.number < new.number
                         and s.kind in ('WITHDRAWAL', 'RESPONSE')) then
        perform measures.move('consultations-answered', a.body, a.answer_by, 'waits',
                              case new.kind when 'WITHDRAWAL' then 'withdrawn' else measures.pace(new.made_at, a.answer_by) end)
           from consultation.step a where a.consultation = new.consultation and a.kind = 'APPROVAL';
    end if;
    return null;
end $$;
create trigger measured after insert on consultation.step for each row when (new.kind in ('APPROVAL', 'WITHDRAWAL', 'RESPONSE'))
    execute function measures.consultation_stepped();

-- As V285 has it, and these.
create or replace function measures.recounted() returns table (measure text, body uuid, on_day date, part text) language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select 'requests-answered', a.body, a.due_on,
           case when f.kind is null then 'waits' when f.kind = 'WITHDRAWN' then 'withdrawn' else measures.pace(f.at, a.due_on) end
      from requests.asked a
      left join lateral (select s.* from requests.step s where s.request = a.request and s.body = a.body
                            and s.kind in ('DISCLOSED', 'NOTHING_HELD', 'REFUSED', 'WITHDRAWN') order by s.number limit 1) f on true
    union all
    select 'requests-refused', f.body, measures.day(f.at), lower(coalesce(f.refusal, 'ANSWERED'))
      from (select distinct on (s.request, s.body) s.* from requests.step s
             where s.kind in ('DISCLOSED', 'NOTHING_HELD', 'REFUSED', 'WITHDRAWN') order by s.request, s.body, s.number) f
     where f.kind <> 'WITHDRAWN'
    union all
    select 'handovers-answered', o.body, o.due_on,
           case when a.offer is null then 'waits' when a.outcome = 'WITHDRAWN' then 'withdrawn' else measures.pace(a.answered_at, o.due_on) end
      from casework.offer o left join casework.answer a on a.offer = o.id
    union all
    select 'actions-done', a.panel, a.due_on, case when c.action is null then 'waits' else measures.pace(c.done_at, a.due_on) end
      from panels.action a left join panels.completion c on c.action = a.id
    union all
    select 'records-joined', j.body, measures.day(j.judged_at), lower(replace(l.outcome, '_', '-'))
      from people.judgement j
      join (select distinct on (n.one, n.other, n.body, n.deconflicting) n.* from people.judgement n
             order by n.one, n.other, n.body, n.deconflicting, n.number desc) l
        on l.one = j.one and l.other = j.other and l.body = j.body and l.deconflicting = j.deconflicting
     where j.number = 1
    union all
    select 'feedback-given', h.body, h.due, case when s.disclosure is not null then measures.pace(s.answered_at, h.due)
                                                 when r.disclosure is not null then 'taken-back' else 'waits' end
      from (select a.disclosure, a.body, min(a.answer_due) as due from sharing.addressed a
             where a.sent_at is not null group by a.disclosure, a.body) h
      left join sharing.answer s on s.disclosure = h.disclosure and s.body = h.body
      left join sharing.recall r on r.disclosure = h.disclosure
    union all
    select 'decisions-changed', s.body, measures.day(s.answered_at), lower(replace(coalesce(o.changed, s.changed, 'NOT_RECORDED'), '_', '-'))
      from sharing.answer s
      left join lateral (select n.changed from sharing.outcome n where n.disclosure = s.disclosure and n.body = s.body
                          order by n.said_at desc, n.id desc limit 1) o on true
    union all
    select k.measure, d.body, measures.day(d.sent_at), k.part
      from (select a.disclosure, a.from_body as body, min(a.sent_at) as sent_at, count(distinct a.body) as bodies
              from sharing.addressed a where a.sent_at is not null group by a.disclosure, a.from_body) d
      join sharing.disclosure t on t.id = d.disclosure
      left join sharing.recall r on r.disclosure = d.disclosure
     cross join lateral (values ('told-one-body', case when d.bodies = 1 then 'one' when d.bodies <= 3 then 'two-or-three' else 'more' end),
                                ('gateways', t.gateway), ('taken-back', case when r.kind = 'WITHDRAWN' then 'with-its-source'
                                                    else lower(coalesce(r.kind, 'STANDS')) end)) k (measure, part)
    union all
    select 'openings-justified', b.body, measures.day(b.broken_at), lower(replace(coalesce(r.outcome, 'WAITS'), '_', '-'))
      from sharing.breaking b left join sharing.breaking_review r on r.breaking = b.id and r.concludes
    union all
    select 'complaints-answered', c.to_body, c.answer_by, case when f.id is null then 'waits' else measures.pace(f.made_at, c.answer_by) end
      from intake.complaint c
      left join lateral (select s.* from complaints.step s where s.complaint = c.id and s.kind = 'ANSWER' order by s.number limit 1) f on true
     where c.taken_in_at is not null
    union all
    select 'complaints-upheld', f.body, measures.day(f.made_at), lower(replace(l.outcome, '_', '-'))
      from (select distinct on (s.complaint) s.* from complaints.step s where s.kind = 'ANSWER' order by s.complaint, s.number) f
      join (select distinct on (s.complaint) s.* from complaints.step s where s.kind = 'ANSWER' order by s.complaint, s.number desc) l
        on l.complaint = f.complaint
    union all
    select 'matters-answered', m.to_body, q.due,
           case when n.kind is null then 'waits' when n.kind in ('ANSWER', 'DONE') then measures.pace(n.made_at, q.due) else 'closed' end
      from scrutiny.matter m
     cross join lateral (select 0 as number, m.due_on as due
                          union all
                         select s.number, s.by_day from scrutiny.step s where s.matter = m.id and s.kind = 'REPLY') q
      left join scrutiny.step n on n.matter = m.id and n.number = q.number + 1
    union all
    select 'promises-kept', m.to_body, s.by_day,
           case when n.kind is null then 'waits' when n.kind = 'DONE' then measures.pace(n.made_at, s.by_day) else 'replaced' end
      from scrutiny.matter m
      join scrutiny.step s on s.matter = m.id and s.kind = 'ANSWER' and s.by_day is not null
      left join scrutiny.step n on n.matter = m.id and n.number = s.number + 1
    union all
    select 'priorities-taken-up', p.body, measures.day(p.set_at),
           case when exists (select from scrutiny.matter m where m.priority = p.id) then 'taken-up' else 'not-yet' end
      from scrutiny.priority p
    union all
    select measures.of_stage(d.stage), d.body, d.due, case when n.id is null then 'waits' else measures.met(n.stage, n.kind, n.decided_at, d.due) end
      from (select c.id as of_case, c.body, 'RECEIVED' as stage, c.first_next_on as due, 0 as number from casework.case c
             union all
            select s.of_case, s.body, s.next, s.next_on, s.number from casework.decision s
             where not exists (select from casework.decision l where l.corrects = s.id)) d
      left join casework.decision n on n.of_case = d.of_case and n.number = d.number + 1
     where d.due is not null and measures.of_stage(d.stage) is not null
    union all
    select 'referrers-told', d.body, d.due, case when n.id is null then 'waits' else measures.pace(n.told_at, d.due) end
      from (select c.id as of_case, c.body, c.first_hear_by as due, null::uuid as telling from casework.case c
             union all
            select t.of_case, t.body, t.again_by, t.id from casework.telling t) d
      left join (select t.*, lag(t.id) over (partition by t.of_case order by t.told_at, t.id) as before from casework.telling t) n
        on n.of_case = d.of_case and n.before is not distinct from d.telling
     where d.due is not null
    union all
    select 'copies-disposed', h.body, d.dispose_by, case when p.disclosure is null then 'waits' else measures.pace(p.confirmed_at, d.dispose_by) end
      from (select distinct a.disclosure, a.body from sharing.addressed a where a.read_at is not null) h
      join sharing.disclosure d on d.id = h.disclosure
      left join sharing.disposal p on p.disclosure = h.disclosure and p.body = h.body
    union all
    select 'consultations-answered', a.body, a.answer_by,
           case when n.kind is null then 'waits' when n.kind = 'WITHDRAWAL' then 'withdrawn' else measures.pace(n.made_at, a.answer_by) end
      from consultation.step a
      left join lateral (select s.* from consultation.step s where s.consultation = a.consultation and s.kind in ('WITHDRAWAL', 'RESPONSE')
                          order by s.number limit 1) n on true
     where a.kind = 'APPROVAL'
$$;

insert into measures.counted (measure, quarter, until_day, body, part, connection, number)
select r.measure, date_trunc('quarter', r.on_day)::date, (date_trunc('quarter', r.on_day) + interval '3 months')::date, r.body, r.part, 0,
       count(*)::int
  from measures.recounted() r
 where r.measure in ('cases-deconflicted', 'cases-assessed', 'cases-considered', 'reviews-made', 'referrers-told', 'copies-disposed',
                     'consultations-answered')
 group by 1, 2, 3, 4, 5;

do $$
declare f text;
begin
    for f in select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
              where n.nspname = 'measures' and p.proname not in ('in_areas', 'around') loop
        execute 'revoke execute on function ' || f || ' from public';
    end loop;
end $$;
