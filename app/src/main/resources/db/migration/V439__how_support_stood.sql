-- How support stood when its panel came to it again: that it had lapsed and gone on before, and that nobody had begun it. As lapses_by is
-- (V421), both days are reckoned with the register of law when the panel decides.

-- The day by which something more had to be done, and was not, before it was done after all since the panel came to it before; the last such day.
alter table panels.decision add column resumed_after date;
-- The last day for somebody to begin it, after it was adopted.
alter table panels.decision add column begins_by date;
alter table panels.decision add constraint how_support_stood check ((lapses_by is null) = (begins_by is null)
    and (resumed_after is null or lapses_by is not null and resumed_after < lapses_by)) not valid;

-- Whether anybody had given support since it was adopted: a session was held or missed, for somebody went, or a provider has accepted and gives it.
create function panels.begun(by_decision panels.decision) returns boolean language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select exists (select from panels.session s where s.of_case = by_decision.of_case and s.panel = by_decision.panel and s.came <> 'CANCELLED'
                      and s.recorded_at >= a.at and s.recorded_at < by_decision.decided_at)
        or exists (select from panels.engagement_answer e
                     left join panels.engagement_end x on x.engagement = e.engagement and x.ended_at < by_decision.decided_at
                     left join panels.given g on g.engagement = e.engagement and g.came <> 'CANCELLED' and g.given_at < by_decision.decided_at
                    where e.of_case = by_decision.of_case and e.panel = by_decision.panel and e.accepted and e.answered_at >= a.at
                      and e.answered_at < by_decision.decided_at and (x.engagement is null or g.id is not null))
      from (select max(d.decided_at) as at from panels.decision d
             where d.of_case = by_decision.of_case and d.panel = by_decision.panel and d.chosen = 'ADOPT' and d.decided_at < by_decision.decided_at
               and not exists (select from panels.decision c where c.corrects = d.id and c.decided_at < by_decision.decided_at)) a
$$;

-- Without consent nobody may give it. A decision from before this was kept or lapsed, and goes on so.
create function measures.how_support_stood(by_decision panels.decision) returns text language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select case
        when by_decision.begins_by is not null and (
            select c.state in ('REFUSED', 'WITHDRAWN') from panels.consent c
             where c.of_case = by_decision.of_case and c.panel = by_decision.panel and c.recorded_at < by_decision.decided_at
             order by c.number desc limit 1) then 'no-consent'
        when measures.day(by_decision.decided_at) > by_decision.begins_by and not panels.begun(by_decision) then 'not-begun'
        when measures.day(by_decision.decided_at) > by_decision.lapses_by then 'lapsed'
        when by_decision.resumed_after is not null then 'resumed'
        else 'kept' end
$$;

create or replace function measures.support_looked_at() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform measures.add('support-kept', new.panel, measures.day(new.decided_at), measures.how_support_stood(new));
    return null;
end $$;
revoke execute on function panels.begun(panels.decision), measures.how_support_stood(panels.decision) from public;

-- As V438 has it, and that.
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
    union all
    select 'disclosures-declined', d.body, measures.day(d.decided_at), lower(replace(coalesce(d.kind, d.outcome), '_', '-')) from sharing.decision d
    union all
    select 'disclosures-refused', e.body, measures.day(e.at), measures.kind_of_refusal(e.kind, e.fields ->> 'rules')
      from ledger.entry e
     where e.kind in ('sharing.disclosure.proposed', 'sharing.disclosure.propose.refused', 'sharing.disclosure.approve.refused',
                      'sharing.draft.save.refused', 'sharing.draft.attach.refused')
       and e.body is not null and measures.kind_of_refusal(e.kind, e.fields ->> 'rules') is not null
    union all
    select 'support-kept', d.panel, measures.day(d.decided_at), measures.how_support_stood(d)
      from panels.decision d where d.corrects is null and d.lapses_by is not null
$$;
