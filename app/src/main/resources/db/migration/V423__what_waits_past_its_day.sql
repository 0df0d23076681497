-- Requests that nobody has taken up; and, of whatever is due by a day, how many wait, by that day: so that it is known of each measure, on any
-- day, how many wait past theirs, and since when.

-- As measures.counted: a number, and nobody. Of the measures whose "waits" and "untaken" are due by a day.
create table measures.waiting (
    measure    text not null check (measure ~ '^[a-z]+(-[a-z]+)*$'),
    quarter    date not null check (quarter = date_trunc('quarter', due_on)::date),
    until_day  date not null check (until_day = (quarter + interval '3 months')::date),
    body       uuid not null references partnership.body,
    due_on     date not null,
    connection int  not null,
    number     int  not null,
    primary key (due_on, measure, body, connection)
);
alter table measures.waiting enable row level security;
alter table measures.waiting force row level security;
create policy owner_keeps on measures.waiting to current_user using (true) with check (true);
create policy waiting_overseen on measures.waiting for select to ${app} using (
    'BOARD_MEMBER' = any ((select access.viewer_roles())::text[])
    or 'SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[])
       and exists (select from partnership.coverage c
                    where c.body = waiting.body and c.area = any ((select sharing.areas_overseen())::uuid[])
                      and c.from_day < waiting.until_day
                      and (c.until_day is null or c.until_day > waiting.quarter and c.until_day > c.from_day)));
grant select on measures.waiting to ${app};

-- Whether something is due by the day it is counted at. What was opened in an emergency is counted at the day on which it was.
create function measures.is_due(what text, which text) returns boolean language sql immutable
    set search_path = pg_catalog, pg_temp as $$ select which in ('waits', 'untaken') and what <> 'openings-justified' $$;

-- As V284 has it; and what is due stands at its day as well.
create or replace function measures.add(what text, whose uuid, on_day date, which text, times int default 1) returns void language sql
    set search_path = pg_catalog, pg_temp as $$
    insert into measures.counted as kept (measure, quarter, until_day, body, part, connection, number)
    values (what, date_trunc('quarter', on_day)::date, (date_trunc('quarter', on_day) + interval '3 months')::date, whose, which,
            pg_backend_pid(), times)
    on conflict (quarter, measure, body, part, connection) do update set number = kept.number + excluded.number;
    insert into measures.waiting as kept (measure, quarter, until_day, body, due_on, connection, number)
    select what, date_trunc('quarter', on_day)::date, (date_trunc('quarter', on_day) + interval '3 months')::date, whose, on_day,
           pg_backend_pid(), times
     where measures.is_due(what, which)
    on conflict (due_on, measure, body, connection) do update set number = kept.number + excluded.number
$$;

-- What waits past its day on the day of whoever looks, and by when the first of it was due: in each area that they see, and for the national
-- board in all together. Of the last two years; "asked" is a measure, or null for all.
create function measures.past_due(asked text) returns table (place text, measure text, number bigint, since date)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with today as (select (access.viewer_at() at time zone 'Europe/London')::date as day),
    kept as materialized (
        select w.body, w.quarter, w.until_day, w.measure, w.due_on, sum(w.number) as number
          from measures.waiting w
         where w.due_on < (select t.day from today t) and w.due_on >= (select (t.day - interval '2 years')::date from today t)
           and (asked is null or w.measure = asked) and (select measures.overseen()) is not null
         group by w.body, w.quarter, w.until_day, w.measure, w.due_on having sum(w.number) > 0)
    select s.area::text, k.measure, sum(k.number)::bigint, min(k.due_on)
      from kept k
      join lateral (select distinct c.area from partnership.coverage c
                     where c.body = k.body and c.from_day < k.until_day
                       and (c.until_day is null or c.until_day > k.quarter and c.until_day > c.from_day)) s on true
     where s.area = any ((select measures.overseen())::uuid[])
     group by s.area, k.measure
     union all
    select 'ALL', k.measure, sum(k.number)::bigint, min(k.due_on)
      from kept k where 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[])
     group by k.measure
$$;
revoke execute on function measures.is_due(text, text), measures.past_due(text) from public;
grant execute on function measures.past_due(text) to ${app};

-- Taken up first, or withdrawn before anybody had; whoever answers has taken it up.
create or replace function measures.request_asked() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform measures.add('requests-answered', new.body, new.due_on, 'waits');
    perform measures.add('requests-taken', new.body, new.due_on, 'untaken');
    return null;
end $$;

create function measures.request_taken() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from requests.step s where s.request = new.request and s.body = new.body and s.number < new.number
                      and s.kind in ('TAKEN', 'WITHDRAWN')) then
        perform measures.move('requests-taken', new.body, a.due_on, 'untaken',
                              case new.kind when 'WITHDRAWN' then 'withdrawn' else measures.pace(new.at, a.due_on) end)
           from requests.asked a where a.request = new.request and a.body = new.body;
    end if;
    return null;
end $$;
revoke execute on function measures.request_taken() from public;
create trigger measured_when_taken after insert on requests.step for each row when (new.kind in ('TAKEN', 'WITHDRAWN'))
    execute function measures.request_taken();

-- As V401 has it, and whether requests were taken up.
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
    union all
    select 'requests-taken', a.body, a.due_on,
           case when f.kind is null then 'untaken' when f.kind = 'WITHDRAWN' then 'withdrawn' else measures.pace(f.at, a.due_on) end
      from requests.asked a
      left join lateral (select s.* from requests.step s where s.request = a.request and s.body = a.body and s.kind in ('TAKEN', 'WITHDRAWN')
                          order by s.number limit 1) f on true
$$;

insert into measures.counted (measure, quarter, until_day, body, part, connection, number)
select r.measure, date_trunc('quarter', r.on_day)::date, (date_trunc('quarter', r.on_day) + interval '3 months')::date, r.body, r.part, 0,
       count(*)::int
  from measures.recounted() r where r.measure = 'requests-taken' group by 1, 2, 3, 4, 5;
insert into measures.waiting (measure, quarter, until_day, body, due_on, connection, number)
select r.measure, date_trunc('quarter', r.on_day)::date, (date_trunc('quarter', r.on_day) + interval '3 months')::date, r.body, r.on_day, 0,
       count(*)::int
  from measures.recounted() r where measures.is_due(r.measure, r.part) group by 1, 2, 3, 4, 5;
