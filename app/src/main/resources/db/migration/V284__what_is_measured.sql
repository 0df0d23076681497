-- What is measured, as it happens. What is due stands under "waits", in the quarter of its day, until something comes of it; it is then
-- in time or late, or no longer owed. Everything is counted for the body that had to do it.

create function measures.day(moment timestamptz) returns date language sql stable
    set search_path = pg_catalog, pg_temp as $$ select (moment at time zone 'Europe/London')::date $$;

create function measures.pace(moment timestamptz, due date) returns text language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select case when (moment at time zone 'Europe/London')::date <= due then 'in-time' else 'late' end
$$;

create function measures.add(what text, whose uuid, on_day date, which text, times int default 1) returns void language sql
    set search_path = pg_catalog, pg_temp as $$
    insert into measures.counted as kept (measure, quarter, until_day, body, part, connection, number)
    values (what, date_trunc('quarter', on_day)::date, (date_trunc('quarter', on_day) + interval '3 months')::date, whose, which,
            pg_backend_pid(), times)
    on conflict (quarter, measure, body, part, connection) do update set number = kept.number + excluded.number
$$;

create function measures.move(what text, whose uuid, on_day date, from_part text, to_part text) returns void language sql
    set search_path = pg_catalog, pg_temp as $$
    select measures.add(what, whose, on_day, from_part, -1), measures.add(what, whose, on_day, to_part, 1) where from_part <> to_part
$$;

-- Two who say something about one thing at the same moment: the second sees what the first has said.
create function measures.one_at_a_time(thing uuid) returns void language sql volatile
    set search_path = pg_catalog, pg_temp as $$ select pg_advisory_xact_lock(hashtextextended('measures ' || thing, 0)) $$;

-- Requests: by when a body has to answer, and how it answers first.
create function measures.request_asked() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform measures.add('requests-answered', new.body, new.due_on, 'waits');
    return null;
end $$;
create trigger measured after insert on requests.asked for each row execute function measures.request_asked();

create function measures.request_answered() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare due date;
begin
    if exists (select from requests.step s where s.request = new.request and s.body = new.body and s.number < new.number
                  and s.kind in ('DISCLOSED', 'NOTHING_HELD', 'REFUSED', 'WITHDRAWN')) then
        return null;
    end if;
    select a.due_on into due from requests.asked a where a.request = new.request and a.body = new.body;
    perform measures.move('requests-answered', new.body, due, 'waits',
                          case new.kind when 'WITHDRAWN' then 'withdrawn' else measures.pace(new.at, due) end);
    if new.kind <> 'WITHDRAWN' then
        perform measures.add('requests-refused', new.body, measures.day(new.at), lower(coalesce(new.refusal, 'ANSWERED')));
    end if;
    return null;
end $$;
create trigger measured after insert on requests.step for each row
    when (new.kind in ('DISCLOSED', 'NOTHING_HELD', 'REFUSED', 'WITHDRAWN')) execute function measures.request_answered();

-- Handovers of cases, and actions that a panel set: that they were done by their day, and nothing of the case.
create function measures.handover_offered() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform measures.add('handovers-answered', new.body, new.due_on, 'waits');
    return null;
end $$;
create trigger measured after insert on casework.offer for each row execute function measures.handover_offered();

create function measures.handover_answered() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform measures.move('handovers-answered', o.body, o.due_on, 'waits',
                          case new.outcome when 'WITHDRAWN' then 'withdrawn' else measures.pace(new.answered_at, o.due_on) end)
       from casework.offer o where o.id = new.offer;
    return null;
end $$;
create trigger measured after insert on casework.answer for each row execute function measures.handover_answered();

create function measures.action_set() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform measures.add('actions-done', new.panel, new.due_on, 'waits');
    return null;
end $$;
create trigger measured after insert on panels.action for each row execute function measures.action_set();

create function measures.action_done() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform measures.move('actions-done', a.panel, a.due_on, 'waits', measures.pace(new.done_at, a.due_on))
       from panels.action a where a.id = new.action;
    return null;
end $$;
create trigger measured after insert on panels.completion for each row execute function measures.action_done();

-- Records that were looked at beside each other: what stands of the pair, in the quarter in which it was first judged.
create policy owner_reads on people.judgement for select to current_user using (true);
create function measures.pair_judged() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    before people.judgement;
    first people.judgement;
begin
    if new.number = 1 then
        perform measures.add('records-joined', new.body, measures.day(new.judged_at), lower(replace(new.outcome, '_', '-')));
        return null;
    end if;
    select j.* into before from people.judgement j where j.one = new.one and j.other = new.other and j.body = new.body
       and j.deconflicting = new.deconflicting and j.number = new.number - 1;
    select j.* into first from people.judgement j where j.one = new.one and j.other = new.other and j.body = new.body
       and j.deconflicting = new.deconflicting and j.number = 1;
    perform measures.move('records-joined', new.body, measures.day(first.judged_at), lower(replace(before.outcome, '_', '-')),
                          lower(replace(new.outcome, '_', '-')));
    return null;
end $$;
create trigger measured after insert on people.judgement for each row execute function measures.pair_judged();

-- Disclosures: sent, to how many bodies and under which gateway, what their holders said, and whether it was taken back.
create policy owner_reads on sharing.answer for select to current_user using (true);
create policy owner_reads on sharing.outcome for select to current_user using (true);

create function measures.disclosure_sent() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare bodies int;
begin
    if exists (select from sharing.addressed a where a.disclosure = new.disclosure and a.body = new.body and a.role < new.role) then
        return null;
    end if;
    perform measures.add('feedback-given', new.body, new.answer_due, 'waits');
    if exists (select from sharing.addressed a where a.disclosure = new.disclosure and a.body < new.body) then
        return null;
    end if;
    select count(distinct a.body) into bodies from sharing.addressed a where a.disclosure = new.disclosure;
    perform measures.add('told-one-body', new.from_body, measures.day(new.sent_at),
                         case when bodies = 1 then 'one' when bodies <= 3 then 'two-or-three' else 'more' end);
    perform measures.add('gateways', new.from_body, measures.day(new.sent_at), d.gateway) from sharing.disclosure d where d.id = new.disclosure;
    perform measures.add('taken-back', new.from_body, measures.day(new.sent_at), 'stands');
    return null;
end $$;
create trigger measured after update of sent_at on sharing.addressed for each row
    when (old.sent_at is null and new.sent_at is not null) execute function measures.disclosure_sent();

create function measures.disclosure_answered() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare due date;
begin
    perform measures.one_at_a_time(new.disclosure);
    select min(a.answer_due) into due from sharing.addressed a where a.disclosure = new.disclosure and a.body = new.body;
    perform measures.move('feedback-given', new.body, due,
                          case when exists (select from sharing.recall r where r.disclosure = new.disclosure) then 'taken-back' else 'waits' end,
                          measures.pace(new.answered_at, due));
    perform measures.add('decisions-changed', new.body, measures.day(new.answered_at),
                         coalesce(lower(replace(new.changed, '_', '-')), 'not-recorded'));
    return null;
end $$;
create trigger measured after insert on sharing.answer for each row execute function measures.disclosure_answered();

create function measures.outcome_said() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    answered date;
    before text;
begin
    perform measures.one_at_a_time(new.disclosure);
    select measures.day(a.answered_at), coalesce((select o.changed from sharing.outcome o
                                                   where o.disclosure = new.disclosure and o.body = new.body and o.id <> new.id
                                                   order by o.said_at desc, o.id desc limit 1), a.changed, 'NOT_RECORDED')
      into answered, before
      from sharing.answer a where a.disclosure = new.disclosure and a.body = new.body;
    perform measures.move('decisions-changed', new.body, answered, lower(replace(before, '_', '-')), lower(replace(new.changed, '_', '-')));
    return null;
end $$;
create trigger measured after insert on sharing.outcome for each row execute function measures.outcome_said();

create function measures.disclosure_taken_back() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform measures.one_at_a_time(new.disclosure);
    perform measures.move('feedback-given', h.body, h.due, 'waits', 'taken-back')
       from (select a.body, min(a.answer_due) as due from sharing.addressed a
              where a.disclosure = new.disclosure and a.sent_at is not null group by a.body) h
      where not exists (select from sharing.answer s where s.disclosure = new.disclosure and s.body = h.body);
    perform measures.move('taken-back', new.body, measures.day(a.sent_at), 'stands',
                          case new.kind when 'WITHDRAWN' then 'with-its-source' else lower(new.kind) end)
       from (select min(n.sent_at) as sent_at from sharing.addressed n where n.disclosure = new.disclosure) a
      where a.sent_at is not null;
    return null;
end $$;
create trigger measured after insert on sharing.recall for each row execute function measures.disclosure_taken_back();

-- Opened in an emergency, and what the body that shared it found of that.
create function measures.glass_broken() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform measures.add('openings-justified', new.body, measures.day(new.broken_at), 'waits');
    return null;
end $$;
create trigger measured after insert on sharing.breaking for each row execute function measures.glass_broken();

create policy owner_reads on sharing.breaking_review for select to current_user using (true);
create function measures.breaking_reviewed() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform measures.move('openings-justified', b.body, measures.day(b.broken_at), 'waits', lower(replace(new.outcome, '_', '-')))
       from sharing.breaking b where b.id = new.breaking;
    return null;
end $$;
create trigger measured after insert on sharing.breaking_review for each row when (new.concludes)
    execute function measures.breaking_reviewed();

-- Complaints: by when they are answered, and what was found; a later answer takes the place of an earlier one.
create function measures.complaint_taken_in() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform measures.add('complaints-answered', new.to_body, new.answer_by, 'waits');
    return null;
end $$;
create trigger measured after update of taken_in_at on intake.complaint for each row
    when (old.taken_in_at is null and new.taken_in_at is not null) execute function measures.complaint_taken_in();

create function measures.complaint_answered() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    first complaints.step;
    last complaints.step;
begin
    select s.* into first from complaints.step s
     where s.complaint = new.complaint and s.kind = 'ANSWER' and s.number < new.number order by s.number limit 1;
    select s.* into last from complaints.step s
     where s.complaint = new.complaint and s.kind = 'ANSWER' and s.number < new.number order by s.number desc limit 1;
    if first.id is null then
        perform measures.move('complaints-answered', c.to_body, c.answer_by, 'waits', measures.pace(new.made_at, c.answer_by))
           from intake.complaint c where c.id = new.complaint;
        perform measures.add('complaints-upheld', new.body, measures.day(new.made_at), lower(replace(new.outcome, '_', '-')));
    else
        perform measures.move('complaints-upheld', new.body, measures.day(first.made_at), lower(replace(last.outcome, '_', '-')),
                              lower(replace(new.outcome, '_', '-')));
    end if;
    return null;
end $$;
create trigger measured after insert on complaints.step for each row when (new.kind = 'ANSWER')
    execute function measures.complaint_answered();

-- What overseers raise, and ask again: by when it is answered. What is accepted: by when it is done.
create function measures.matter_raised() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform measures.add('matters-answered', new.to_body, new.due_on, 'waits');
    if new.priority is not null then
        perform measures.one_at_a_time(new.priority);
        perform measures.move('priorities-taken-up', p.body, measures.day(p.set_at), 'not-yet', 'taken-up')
           from scrutiny.priority p
          where p.id = new.priority and not exists (select from scrutiny.matter m where m.priority = p.id and m.id <> new.id);
    end if;
    return null;
end $$;
create trigger measured after insert on scrutiny.matter for each row execute function measures.matter_raised();

create function measures.matter_stepped() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    m scrutiny.matter;
    before scrutiny.step;
begin
    select * into m from scrutiny.matter where id = new.matter;
    select * into before from scrutiny.step s where s.matter = new.matter and s.number = new.number - 1;
    if before.id is null or before.kind = 'REPLY' then
        perform measures.move('matters-answered', m.to_body, coalesce(before.by_day, m.due_on), 'waits', case when new.kind in ('ANSWER', 'DONE')
                              then measures.pace(new.made_at, coalesce(before.by_day, m.due_on)) else 'closed' end);
    elsif before.kind = 'ANSWER' and before.by_day is not null then
        perform measures.move('promises-kept', m.to_body, before.by_day, 'waits',
                              case new.kind when 'DONE' then measures.pace(new.made_at, before.by_day) else 'replaced' end);
    end if;
    if new.by_day is not null then
        perform measures.add(case new.kind when 'REPLY' then 'matters-answered' else 'promises-kept' end, m.to_body, new.by_day, 'waits');
    end if;
    return null;
end $$;
create trigger measured after insert on scrutiny.step for each row execute function measures.matter_stepped();

create function measures.priority_set() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform measures.add('priorities-taken-up', new.body, measures.day(new.set_at), 'not-yet');
    return null;
end $$;
create trigger measured after insert on scrutiny.priority for each row execute function measures.priority_set();
