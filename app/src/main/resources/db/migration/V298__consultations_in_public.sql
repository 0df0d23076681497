-- Of consultations, what anybody may know: copies, each made by the act that it tells of, in its transaction. Drafts have none, nor have
-- answers but words that were moderated as fit, once the consultation is answered: each question's by themselves, in no order, so that
-- nobody can put together what one person answered.
create table published.consultation (
    reference     text primary key,
    id            uuid not null unique,
    body          text not null,                      -- what it was called when it asked
    area          text,                               -- its code; null for one of the whole country
    area_name     text,
    title         text not null,
    title_cy      text,
    why           text not null,
    why_cy        text,
    opens         date not null,                      -- it is shown from that day
    closes        date not null,
    answer_by     date not null,
    questions     jsonb not null,
    withdrawn_on  date,
    answered_on   date,
    results       jsonb
);
create index consultation_opens on published.consultation (opens desc, reference);
create index consultation_area on published.consultation (area, opens desc, reference);

-- What was corrected, withdrawn or answered, in its order.
create table published.consultation_step (
    consultation uuid not null references published.consultation (id),
    number       int not null,
    kind         text not null,
    made_on      date not null,
    outcome      text,
    words        text not null,
    words_cy     text,
    matter       text,                                -- the reference of what it changed
    priority     text,                                -- its title
    primary key (consultation, number)
);

create table published.consultation_words (
    id           uuid primary key default gen_random_uuid(),   -- by which they are ordered
    consultation uuid not null references published.consultation (id),
    question     int not null,
    words        text not null,
    language     text not null,
    answer       uuid not null                        -- by which they are taken away; the public cannot read it
);
create index consultation_words_of on published.consultation_words (consultation, question, id);
create index consultation_words_answer on published.consultation_words (answer);

-- How many answers are held back, by reason.
create table published.consultation_held (
    consultation uuid not null references published.consultation (id),
    reason       text not null,
    held         int not null check (held > 0),
    primary key (consultation, reason)
);
grant select on published.consultation, published.consultation_step, published.consultation_held to ${public};
grant select (id, consultation, question, words, language) on published.consultation_words to ${public};

create function published.copy_consultation_step() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    day date := (new.made_at at time zone 'Europe/London')::date;
begin
    if new.kind = 'APPROVAL' then
        insert into published.consultation (reference, id, body, area, area_name, title, title_cy, why, why_cy, opens, closes, answer_by, questions)
        select c.reference, c.id, scrutiny.name_of(c.body, day), a.code, a.name, w.title, w.title_cy, w.why, w.why_cy, w.opens, w.closes, new.answer_by, w.questions
          from consultation.consultation c
          join consultation.wording w on w.consultation = c.id and w.number = new.wording
          left join partnership.area a on a.id = c.area
         where c.id = new.consultation;
        return new;
    end if;
    if not exists (select from published.consultation p where p.id = new.consultation) then
        return new;   -- a draft was withdrawn
    end if;
    insert into published.consultation_step (consultation, number, kind, made_on, outcome, words, words_cy, matter, priority)
    select new.consultation, new.number, new.kind, day, new.outcome, new.words, new.words_cy,
           (select m.reference from scrutiny.matter m where m.id = new.matter),
           (select p.title from scrutiny.priority p where p.id = new.priority);
    update published.consultation set withdrawn_on = day where id = new.consultation and new.kind = 'WITHDRAWAL';
    if new.results is not null then
        update published.consultation set answered_on = day, results = new.results where id = new.consultation;
        insert into published.consultation_words (consultation, question, words, language, answer)
        select a.consultation, g.key::int, g.value, a.language, a.id
          from intake.consultation_answer a
          join lateral (select m.verdict from consultation.moderation m where m.answer = a.id order by m.number desc limit 1) m on true
          join consultation.wording w on w.consultation = a.consultation
           and w.number = (select s.wording from consultation.step s where s.consultation = a.consultation and s.number = 1)
         cross join lateral jsonb_each_text(a.given) g
         where a.consultation = new.consultation and m.verdict = 'FIT'
           and jsonb_array_length(w.questions -> (g.key::int - 1) -> 'choices') = 0;
        perform published.count_held(new.consultation);
    end if;
    return new;
end $$;

create function published.count_held(of uuid) returns void language plpgsql
    set search_path = pg_catalog, pg_temp as $$
begin
    delete from published.consultation_held where consultation = of;
    insert into published.consultation_held (consultation, reason, held)
    select of, m.reason, count(*)
      from intake.consultation_answer a
      join lateral (select x.reason from consultation.moderation x where x.answer = a.id order by x.number desc limit 1) m on true
     where a.consultation = of and m.reason is not null
     group by m.reason;
end $$;
revoke execute on function published.count_held(uuid) from public;

-- Words that are held back after they were shown are shown no longer, and counted among those that are held back.
create function published.copy_moderation() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    of uuid;
begin
    select p.id into of from intake.consultation_answer a join published.consultation p on p.id = a.consultation
     where a.id = new.answer and p.answered_on is not null;
    if of is not null then
        delete from published.consultation_words where answer = new.answer;
        perform published.count_held(of);
    end if;
    return new;
end $$;
create trigger copied after insert on consultation.step for each row execute function published.copy_consultation_step();
create trigger copied after insert on consultation.moderation for each row execute function published.copy_moderation();

-- Whether an answer came in: asked by whoever has its id, which is random and in the sender's browser alone.
create function published.has_answer(asked uuid) returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select exists (select from intake.consultation_answer a where a.id = asked)
$$;
revoke execute on function published.has_answer(uuid) from public;
grant execute on function published.has_answer(uuid) to ${public};
