-- What the public sends is kept for a time that the register of law says (`answers-kept`, `complaints-kept`, `way-back-kept`), and then goes,
-- with what was decided of it (decision 0143). The service says before which day; whatever it says, nothing goes of the last year, nor what
-- nobody has answered yet. How many went is an entry of the ledger, in nobody's name.
create function intake.ended_before(asked date) returns timestamptz language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select least(asked, published.today() - 365)::timestamp at time zone 'Europe/London'
$$;

create function intake.end_ways_back(before date) returns int language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    many int;
begin
    delete from intake.way_back where taken_in_at < intake.ended_before(before);
    get diagnostics many = row_count;
    return many;
end $$;

-- Counted from the last answer, which a later one corrects.
alter table complaints.step drop constraint step_complaint_fkey,
    add constraint step_complaint_fkey foreign key (complaint) references intake.complaint on delete cascade;

create function complaints.end_complaints(before date) returns int language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    many int;
begin
    delete from intake.complaint c
     where exists (select from complaints.step s where s.complaint = c.id and s.kind = 'ANSWER')
       and not exists (select from complaints.step s where s.complaint = c.id and s.made_at >= intake.ended_before(before));
    get diagnostics many = row_count;
    return many;
end $$;

-- What was said of a complaint goes with it, and not otherwise.
create or replace function complaints.stands() returns trigger language plpgsql
    set search_path = pg_catalog, pg_temp as $$
begin
    if tg_op = 'DELETE' then
        if not exists (select from intake.complaint c where c.id = old.complaint) then
            return old;
        end if;
    end if;
    raise exception 'what was said of a complaint stands: a later answer corrects it';
end $$;

-- Counted from the last day of the consultation. Words that were shown go, too: nobody could take them away any more. What was counted stays.
alter table consultation.moderation drop constraint moderation_answer_fkey,
    add constraint moderation_answer_fkey foreign key (answer) references intake.consultation_answer on delete cascade;

create function consultation.end_answers(before date) returns int language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    many int;
    over uuid[];
begin
    select array_agg(p.id) into over from published.consultation p
     where ((p.closes + 1)::timestamp at time zone 'Europe/London') <= intake.ended_before(before) and (p.answered_on is not null or p.withdrawn_on is not null);
    delete from published.consultation_words where consultation = any (over);
    delete from intake.consultation_answer where consultation = any (over);
    get diagnostics many = row_count;
    return many;
end $$;

create or replace function consultation.stands() returns trigger language plpgsql
    set search_path = pg_catalog, pg_temp as $$
begin
    if tg_op = 'DELETE' and tg_table_name = 'moderation' then
        if not exists (select from intake.consultation_answer a where a.id = old.answer) then
            return old;
        end if;
    end if;
    raise exception 'what was asked and answered stands: a later step corrects it';
end $$;

revoke execute on function intake.ended_before(date), intake.end_ways_back(date), complaints.end_complaints(date),
    consultation.end_answers(date) from public;
grant execute on function intake.end_ways_back(date), complaints.end_complaints(date), consultation.end_answers(date) to ${app};
