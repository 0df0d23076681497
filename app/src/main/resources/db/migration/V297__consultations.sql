-- A consultation: a local policing body asks the people of its area, or the national board everybody, before something is decided.
-- One person drafts it, another approves it; anybody answers without an account, in the days that it says; and whoever asked says what
-- came of it. Every row is one act, and none changes.
create schema consultation;
grant usage on schema consultation to ${app};

create table consultation.consultation (
    id        uuid primary key,                             -- made with the form
    reference text not null unique check (reference ~ '^Q-[0-9A-F]{4}-[0-9A-F]{4}$'),
    body      uuid not null,
    area      uuid references partnership.area,             -- null for one of the whole country
    made_by   uuid not null,
    made_at   timestamptz not null,
    foreign key (made_by, body) references partnership.officer (id, body)
);
create index consultation_body on consultation.consultation (body, made_at desc, id);

-- The words of questions and choices, a line each.
create function consultation.lines_of(questions jsonb) returns text language sql immutable
    set search_path = pg_catalog, pg_temp as $$
    select coalesce(string_agg(it #>> '{}', E'\n'), '') from jsonb_path_query(questions, 'strict $.**') it where jsonb_typeof(it) = 'string'
$$;
grant execute on function consultation.lines_of(jsonb) to ${app}, ${public};

-- What a consultation says and asks, whole each time it is written; the last is the draft. A question without choices is answered in
-- words.
create table consultation.wording (
    id           uuid primary key,                          -- made with the form
    consultation uuid not null references consultation.consultation,
    number       int not null check (number between 1 and 500),
    body         uuid not null,
    made_by      uuid not null,
    made_at      timestamptz not null,
    title        text not null check (char_length(title) between 1 and 200),
    title_cy     text check (char_length(title_cy) between 1 and 200),
    why          text not null check (char_length(why) between 1 and 4000),
    why_cy       text check (char_length(why_cy) between 1 and 4000),
    opens        date not null,
    closes       date not null,                             -- the last day
    questions    jsonb not null check (jsonb_typeof(questions) = 'array' and jsonb_array_length(questions) <= 10),
    unique (consultation, number),
    foreign key (made_by, body) references partnership.officer (id, body),
    constraint open_for_a_time check (closes >= opens and closes <= opens + 366),
    constraint official_at_most check (not sharing.marked_above_official(title) and not sharing.marked_above_official(coalesce(title_cy, ''))
                                       and not sharing.marked_above_official(why) and not sharing.marked_above_official(coalesce(why_cy, ''))
                                       and not sharing.marked_above_official(consultation.lines_of(questions)))
);

-- What became of it.
create table consultation.step (
    id           uuid primary key,                          -- made with the form
    consultation uuid not null references consultation.consultation,
    number       int not null check (number > 0),
    kind         text not null check (kind in ('APPROVAL', 'CORRECTION', 'WITHDRAWAL', 'RESPONSE')),
    body         uuid not null,
    made_by      uuid not null,
    made_at      timestamptz not null,
    wording      int,                                       -- the number of that which was approved
    answer_by    date,                                      -- by the limit of the day of approval, after its last day
    outcome      text check (outcome in ('CHANGED', 'PARTLY', 'NOT_CHANGED')),
    words        text check (char_length(words) between 1 and 4000),
    words_cy     text check (char_length(words_cy) between 1 and 4000),
    matter       uuid references scrutiny.matter,           -- the finding, question or direction that it changed
    priority     uuid references scrutiny.priority,
    results      jsonb check (jsonb_typeof(results) = 'object'),   -- what was counted, past the attacker; null is hidden
    unique (consultation, number),
    foreign key (made_by, body) references partnership.officer (id, body),
    foreign key (consultation, wording) references consultation.wording (consultation, number),
    constraint an_approval_is_of_a_wording check ((kind = 'APPROVAL') = (wording is not null) and (kind = 'APPROVAL') = (answer_by is not null)
                                                  and (kind = 'APPROVAL') = (words is null) and (words is not null or words_cy is null)),
    constraint a_response_says_what_changed check ((kind = 'RESPONSE') = (outcome is not null)
                                                   and (kind = 'RESPONSE' or matter is null and priority is null and results is null)),
    constraint official_at_most check (not sharing.marked_above_official(coalesce(words, '')) and not sharing.marked_above_official(coalesce(words_cy, '')))
);

-- What somebody answered: by the number of the question, the number of the choice or words. The public site's own role puts it in and
-- can read none of it back. Nothing is kept of who it was.
create table intake.consultation_answer (
    id           uuid primary key,
    reference    text not null check (reference ~ '^A-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$'),
    consultation uuid not null references consultation.consultation,
    to_body      uuid,                                      -- the one that asks; a trigger sets it
    worded       boolean,                                   -- whether any of it is words; a trigger sets it
    sent_at      timestamptz not null,
    language     text not null check (language in ('en', 'cy')),
    given        jsonb not null check (jsonb_typeof(given) = 'object'),
    taken_in_at  timestamptz,
    constraint official_at_most check (not sharing.marked_above_official(consultation.lines_of(given)))
);
create index consultation_answer_of on intake.consultation_answer (consultation, sent_at, id);
create index consultation_answer_waiting on intake.consultation_answer (sent_at) where taken_in_at is null;

-- Whether the words of an answer can be shown, or why it is held back. A later one corrects an earlier one.
create table consultation.moderation (
    id      uuid primary key,                               -- made with the form
    answer  uuid not null references intake.consultation_answer,
    number  int not null check (number > 0),
    body    uuid not null,
    made_by uuid not null,
    made_at timestamptz not null,
    verdict text not null check (verdict in ('READ', 'FIT', 'HELD_BACK')),
    reason  text check (reason in ('PERSON', 'ABUSE', 'OFF_TOPIC', 'ASKED', 'MACHINE', 'TWICE')),
    unique (answer, number),
    foreign key (made_by, body) references partnership.officer (id, body),
    constraint what_is_held_back_has_a_reason check ((verdict = 'HELD_BACK') = (reason is not null)),
    constraint official_at_most check (not sharing.marked_above_official(coalesce(reason, '')))
);

do $$
declare t text;
begin
    foreach t in array array['consultation.consultation', 'consultation.wording', 'consultation.step', 'consultation.moderation',
                             'intake.consultation_answer'] loop
        execute format('alter table %s enable row level security', t);
        execute format('alter table %s force row level security', t);
        execute format('create policy owner_keeps on %s to current_user using (true) with check (true)', t);
    end loop;
    foreach t in array array['consultation', 'wording', 'step', 'moderation'] loop
        execute format('grant select, insert on consultation.%I to ${app}', t);
    end loop;
end $$;

-- Those of the body that asks who draft, approve and answer.
create policy consultation_seen on consultation.consultation for select to ${app} using (
    body = (select access.viewer_body()) and ('SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[])
                                              or 'AGREEMENT_OWNER' = any ((select access.viewer_roles())::text[])
                                              or 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[])));
create policy consultation_drafted on consultation.consultation for insert to ${app} with check (
    body = (select access.viewer_body()) and made_by = (select access.viewer_officer()) and made_at = (select access.viewer_at())
    and ('SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[]) or 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[])));
create policy wording_seen on consultation.wording for select to ${app} using (exists (
    select from consultation.consultation c where c.id = wording.consultation));
create policy wording_made on consultation.wording for insert to ${app} with check (
    body = (select access.viewer_body()) and made_by = (select access.viewer_officer()) and made_at = (select access.viewer_at())
    and ('SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[]) or 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[])));
create policy step_seen on consultation.step for select to ${app} using (exists (
    select from consultation.consultation c where c.id = step.consultation));
create policy step_made on consultation.step for insert to ${app} with check (
    body = (select access.viewer_body()) and made_by = (select access.viewer_officer()) and made_at = (select access.viewer_at())
    and ('SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[]) or 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[])
         or kind = 'APPROVAL' and 'AGREEMENT_OWNER' = any ((select access.viewer_roles())::text[])));

-- Answers are read by those alone who moderate them.
create policy answer_sent on intake.consultation_answer for insert to ${public} with check (taken_in_at is null);
create policy answer_to_us on intake.consultation_answer for select to ${app} using (
    to_body = (select access.viewer_body()) and taken_in_at is not null
    and ('SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[]) or 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[])));
create policy moderation_seen on consultation.moderation for select to ${app} using (exists (
    select from intake.consultation_answer a where a.id = moderation.answer));
create policy moderation_made on consultation.moderation for insert to ${app} with check (
    body = (select access.viewer_body()) and made_by = (select access.viewer_officer()) and made_at = (select access.viewer_at())
    and ('SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[]) or 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[])));
grant insert on intake.consultation_answer to ${public};
grant select on intake.consultation_answer to ${app};

create function consultation.drafted_where_it_asks() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from partnership.body b where b.id = new.body
                      and (b.kind = 'NATIONAL_BOARD' and new.area is null
                           or b.kind = 'LOCAL_POLICING_BODY' and new.area in (
                               select scrutiny.areas_of(new.body, (new.made_at at time zone 'Europe/London')::date)))) then
        raise exception 'the local policing body of an area asks its people, and the national board everybody';
    end if;
    return new;
end $$;
create trigger drafted_where_it_asks before insert on consultation.consultation
    for each row execute function consultation.drafted_where_it_asks();

create function consultation.worded_in_turn() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    c consultation.consultation;
begin
    select * into c from consultation.consultation where id = new.consultation for update;
    if c.body is distinct from new.body then
        raise exception 'the body that asks words its consultation';
    end if;
    if exists (select from consultation.step s where s.consultation = new.consultation) then
        raise exception 'what was approved is not worded anew';
    end if;
    if new.number <> 1 + (select count(*) from consultation.wording w where w.consultation = new.consultation) then
        raise exception 'a wording follows the last';
    end if;
    return new;
end $$;
create trigger worded_in_turn before insert on consultation.wording
    for each row execute function consultation.worded_in_turn();

-- Whether anything was sent that nobody has taken in, or whose words nobody has read.
create function consultation.is_unread(of uuid) returns boolean language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select exists (select from intake.consultation_answer a where a.consultation = of
                      and (a.taken_in_at is null
                           or a.worded and not exists (select from consultation.moderation m where m.answer = a.id)))
$$;
-- The same, told to the body that asks alone.
create function consultation.waits(of uuid) returns boolean language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select exists (select from consultation.consultation c where c.id = of and c.body = access.viewer_body()) and consultation.is_unread(of)
$$;
revoke execute on function consultation.is_unread(uuid), consultation.waits(uuid) from public;
grant execute on function consultation.waits(uuid) to ${app};

create function consultation.made_in_turn() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    c consultation.consultation;
    w consultation.wording;
    day date := (new.made_at at time zone 'Europe/London')::date;
    answered boolean;
begin
    select * into c from consultation.consultation where id = new.consultation for update;
    if c.body is distinct from new.body then
        raise exception 'the body that asks says what becomes of it';
    end if;
    if new.number <> 1 + (select count(*) from consultation.step s where s.consultation = c.id) then
        raise exception 'a step follows the last one';
    end if;
    if new.number = 1 and new.kind not in ('APPROVAL', 'WITHDRAWAL') or new.number > 1 and new.kind = 'APPROVAL' then
        raise exception 'it is approved once, and before anything but its withdrawal';
    end if;
    if exists (select from consultation.step s where s.consultation = c.id and s.kind = 'WITHDRAWAL') then
        raise exception 'nothing follows a withdrawal';
    end if;
    select * into w from consultation.wording where consultation = c.id order by number desc limit 1;
    if new.kind = 'APPROVAL' then
        if new.wording is distinct from w.number then
            raise exception 'the last wording is approved';
        end if;
        if new.made_by = c.made_by or exists (select from consultation.wording x where x.consultation = c.id and x.made_by = new.made_by) then
            raise exception 'somebody else approves';
        end if;
        if jsonb_array_length(w.questions) = 0 or w.opens < day then
            raise exception 'it asks something, from today or later';
        end if;
        return new;
    end if;
    answered := exists (select from consultation.step s where s.consultation = c.id and s.kind = 'RESPONSE');
    if new.kind = 'WITHDRAWAL' and answered then
        raise exception 'what was answered is not withdrawn';
    end if;
    if new.kind = 'RESPONSE' and (w.closes >= day or answered <> (new.results is null)) then
        raise exception 'it is answered after its last day, and counted once';
    end if;
    if new.kind = 'RESPONSE' and not answered and consultation.is_unread(c.id) then
        raise exception 'every answer is read first';
    end if;
    if new.matter is not null and not exists (select from scrutiny.matter m where m.id = new.matter and m.withheld is null
                                                 and c.body in (m.raised_in, m.held_in)) then
        raise exception 'it changed something that this body raised or follows, and that is public';
    end if;
    if new.priority is not null and not exists (select from scrutiny.priority p where p.id = new.priority and p.area = c.area) then
        raise exception 'it changed a priority of its area';
    end if;
    return new;
end $$;
create trigger made_in_turn before insert on consultation.step
    for each row execute function consultation.made_in_turn();

-- An answer is to what is asked, while it is asked.
create function intake.answers_what_is_asked() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    c consultation.consultation;
    w consultation.wording;
    day date := (new.sent_at at time zone 'Europe/London')::date;
    said record;
    asked jsonb;
begin
    select * into c from consultation.consultation where id = new.consultation for share;
    select x.* into w from consultation.wording x join consultation.step s on s.consultation = x.consultation and s.wording = x.number
     where x.consultation = c.id;
    if w.id is null or day < w.opens or day > w.closes or exists (
        select from consultation.step s where s.consultation = c.id and s.kind in ('WITHDRAWAL', 'RESPONSE')) then
        raise exception 'a consultation is answered while it is open';
    end if;
    new.to_body := c.body;
    new.worded := false;
    for said in select key, value from jsonb_each(new.given) loop
        asked := case when said.key ~ '^([1-9]|10)$' then w.questions -> (said.key::int - 1) end;
        if asked is null or jsonb_typeof(said.value) <> 'string' or char_length(said.value #>> '{}') not between 1 and 2000
            or jsonb_array_length(asked -> 'choices') > 0
               and not coalesce((said.value #>> '{}') ~ '^([1-9]|10)$'
                                and (said.value #>> '{}')::int <= jsonb_array_length(asked -> 'choices'), false) then
            raise exception 'an answer is to what is asked';
        end if;
        new.worded := new.worded or jsonb_array_length(asked -> 'choices') = 0;
    end loop;
    if new.given = '{}' then
        raise exception 'an answer answers something';
    end if;
    return new;
end $$;
create trigger answers_what_is_asked before insert on intake.consultation_answer
    for each row execute function intake.answers_what_is_asked();

create function consultation.moderated_in_turn() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    a intake.consultation_answer;
begin
    select * into a from intake.consultation_answer where id = new.answer;
    perform from consultation.consultation c where c.id = a.consultation for update;   -- not while it is counted
    if a.to_body is distinct from new.body or a.taken_in_at is null then
        raise exception 'the body that asked moderates what came in';
    end if;
    if new.number <> 1 + (select count(*) from consultation.moderation m where m.answer = new.answer) then
        raise exception 'what is decided of an answer follows the last';
    end if;
    if new.verdict <> 'HELD_BACK' and exists (
        select from consultation.step s where s.consultation = a.consultation and s.kind = 'RESPONSE') then
        raise exception 'once it is counted, words are taken away alone';
    end if;
    return new;
end $$;
create trigger moderated_in_turn before insert on consultation.moderation
    for each row execute function consultation.moderated_in_turn();

-- Not even the owner of the tables changes what was said.
create function consultation.stands() returns trigger language plpgsql
    set search_path = pg_catalog, pg_temp as $$
begin
    raise exception 'what was asked and answered stands: a later step corrects it';
end $$;
do $$
declare t text;
begin
    foreach t in array array['consultation', 'wording', 'step', 'moderation'] loop
        execute format('create trigger stands before update or delete on consultation.%I
            for each row execute function consultation.stands()', t);
    end loop;
end $$;

-- The next answer that waits to be taken in, held until the transaction ends; of it the outside alone. Each is taken once, by
-- whichever node comes first.
--
-- @param failed those that could not be taken in just now
create function consultation.next(failed uuid[]) returns table (id uuid, consultation uuid, to_body uuid)
    language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
    select a.id, a.consultation, a.to_body from intake.consultation_answer a
     where a.taken_in_at is null and a.id <> all (failed) order by a.sent_at, a.id limit 1 for update skip locked
$$;
create function consultation.take_in(asked uuid, moment timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    update intake.consultation_answer set taken_in_at = moment where id = asked and taken_in_at is null;
    return found;
end $$;
revoke execute on function consultation.next(uuid[]), consultation.take_in(uuid, timestamptz) from public;
grant execute on function consultation.next(uuid[]), consultation.take_in(uuid, timestamptz) to ${app};
