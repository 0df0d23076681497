-- Every measure, from the acts themselves and from nothing that was kept: for what happened before measures were, and to compare with what
-- is kept (RecountTest). For the owner alone; no page asks it.
create function measures.recounted() returns table (measure text, body uuid, on_day date, part text) language sql stable
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
$$;

insert into measures.counted (measure, quarter, until_day, body, part, connection, number)
select r.measure, date_trunc('quarter', r.on_day)::date, (date_trunc('quarter', r.on_day) + interval '3 months')::date, r.body, r.part, 0,
       count(*)::int
  from measures.recounted() r group by 1, 2, 3, 4, 5;

do $$
declare f text;
begin
    for f in select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
              where n.nspname = 'measures' and p.proname not in ('in_areas', 'around') loop
        execute 'revoke execute on function ' || f || ' from public';
    end loop;
end $$;
