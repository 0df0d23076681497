-- What the local policing body of an area states about a quarter: drafted from the evidence of the board, amended with reasons,
-- challenged by the national board, answered, and signed by somebody else. Every row is one act, and none changes.
create table assurance.statement (
    id      uuid primary key,                           -- made with the form
    area    uuid not null references partnership.area,
    body    uuid not null,
    made_by uuid not null,
    made_at timestamptz not null,
    quarter date not null,                              -- its first day
    drafted jsonb not null check (jsonb_typeof(drafted) = 'object'),   -- by assurance.Question, a sentence of the evidence
    foreign key (made_by, body) references partnership.officer (id, body),
    constraint stated_once unique (area, quarter),
    constraint a_quarter_begins check (extract(day from quarter) = 1 and extract(month from quarter) in (1, 4, 7, 10)),
    constraint of_a_quarter_that_is_over check ((quarter + interval '3 months')::date <= (made_at at time zone 'Europe/London')::date)
);
create index statement_body on assurance.statement (body, quarter desc, id);
create index statement_quarter on assurance.statement (quarter desc, id);

create table assurance.said (
    id        uuid primary key,                         -- made with the form
    statement uuid not null references assurance.statement,
    number    int not null check (number > 0),
    kind      text not null check (kind in ('AMENDMENT', 'CHALLENGE', 'ANSWER', 'SIGNATURE')),
    body      uuid not null,
    made_by   uuid not null,
    made_at   timestamptz not null,
    question  text,                                     -- of which an amendment says the sentence anew
    words     text not null check (char_length(words) between 1 and 2000),   -- of a signature: the office in which it is given
    reason    text check (char_length(reason) between 1 and 2000),
    unique (statement, number),
    foreign key (made_by, body) references partnership.officer (id, body),
    constraint an_amendment_has_a_reason check ((kind = 'AMENDMENT') = (reason is not null) and (kind = 'AMENDMENT') = (question is not null)),
    constraint official_at_most check (not sharing.marked_above_official(words) and not sharing.marked_above_official(coalesce(reason, '')))
);

do $$
declare t text;
begin
    foreach t in array array['statement', 'said'] loop
        execute format('alter table assurance.%I enable row level security', t);
        execute format('alter table assurance.%I force row level security', t);
        execute format('create policy owner_keeps on assurance.%I to current_user using (true) with check (true)', t);
        execute format('grant select, insert on assurance.%I to ${app}', t);
    end loop;
end $$;

-- Those who draft it, those who sign it, and the national board.
create policy statement_seen on assurance.statement for select to ${app} using (
    body = (select access.viewer_body()) and ('SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[])
                                              or 'AGREEMENT_OWNER' = any ((select access.viewer_roles())::text[]))
    or 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[]));
create policy statement_drafted on assurance.statement for insert to ${app} with check (
    body = (select access.viewer_body()) and made_by = (select access.viewer_officer())
    and made_at = (select access.viewer_at())
    and 'SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[]));

create policy said_seen on assurance.said for select to ${app} using (exists (
    select from assurance.statement s where s.id = said.statement));
create policy said_made on assurance.said for insert to ${app} with check (
    body = (select access.viewer_body()) and made_by = (select access.viewer_officer())
    and made_at = (select access.viewer_at())
    and (kind in ('AMENDMENT', 'ANSWER') and 'SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[])
         or kind = 'CHALLENGE' and 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[])
         or kind = 'SIGNATURE' and 'AGREEMENT_OWNER' = any ((select access.viewer_roles())::text[])));

create function assurance.stated_of_its_area() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from partnership.body b where b.id = new.body and b.kind = 'LOCAL_POLICING_BODY')
        or new.area not in (select scrutiny.areas_of(new.body, (new.made_at at time zone 'Europe/London')::date)) then
        raise exception 'the local policing body of an area states what is so there';
    end if;
    return new;
end $$;
create trigger stated_of_its_area before insert on assurance.statement
    for each row execute function assurance.stated_of_its_area();

create function assurance.said_in_turn() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    s assurance.statement;
    last int;
    challenged boolean;
begin
    select * into s from assurance.statement where id = new.statement for update;
    select coalesce(max(number), 0),
           coalesce(max(number) filter (where kind = 'CHALLENGE'), 0) > coalesce(max(number) filter (where kind = 'ANSWER'), 0)
      into last, challenged from assurance.said where statement = new.statement;
    if exists (select from assurance.said x where x.statement = new.statement and x.kind = 'SIGNATURE') then
        raise exception 'a signed statement stands';
    end if;
    if new.number <> last + 1 then
        raise exception 'what is said is counted';
    end if;
    if new.kind <> 'CHALLENGE' and new.body <> s.body then
        raise exception 'the body that states it amends, answers and signs';
    end if;
    if new.kind = 'AMENDMENT' and not s.drafted ? new.question then
        raise exception 'an amendment is of a sentence of the statement';
    end if;
    if new.kind = 'ANSWER' and not challenged then
        raise exception 'an answer follows a challenge';
    end if;
    if new.kind = 'SIGNATURE' and challenged then
        raise exception 'a challenge is answered before it is signed';
    end if;
    if new.kind = 'SIGNATURE' and (new.made_by = s.made_by or exists (
        select from assurance.said x where x.statement = new.statement and x.made_by = new.made_by)) then
        raise exception 'somebody else signs';
    end if;
    return new;
end $$;
create trigger said_in_turn before insert on assurance.said
    for each row execute function assurance.said_in_turn();

-- Not even the owner of the tables changes what was said.
create function assurance.stands() returns trigger language plpgsql
    set search_path = pg_catalog, pg_temp as $$
begin
    raise exception 'what was stated stands';
end $$;
create trigger stands before update or delete on assurance.statement for each row execute function assurance.stands();
create trigger stands before update or delete on assurance.said for each row execute function assurance.stands();

-- What anybody may read of statements that were signed: of which area and quarter, in whose name, each sentence as it was drafted
-- and, where it was amended, as it stands and why. No officer is named.
create function published.statements(on_day date, most int, skipped int)
    returns table (id uuid, area_code text, area text, body text, quarter date, signed_on date, signed_as text)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select s.id, a.code, a.name, scrutiny.name_of(s.body, on_day), s.quarter, (g.made_at at time zone 'Europe/London')::date, g.words
      from assurance.said g
      join assurance.statement s on s.id = g.statement
      join partnership.area a on a.id = s.area
     where g.kind = 'SIGNATURE'
     order by s.quarter desc, a.name, s.id limit least(most, 100) offset greatest(skipped, 0)
$$;
create function published.statement_sentences(of_statement uuid)
    returns table (question text, drafted text, stands text, reason text)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select d.key, d.value, coalesce(m.words, d.value), m.reason
      from assurance.statement s
     cross join lateral jsonb_each_text(s.drafted) d
      left join lateral (select x.words, x.reason from assurance.said x
                          where x.statement = s.id and x.kind = 'AMENDMENT' and x.question = d.key
                          order by x.number desc limit 1) m on true
     where s.id = of_statement
       and exists (select from assurance.said g where g.statement = s.id and g.kind = 'SIGNATURE')
     order by d.key
$$;
-- What the national board asked about it, and what was answered, in their order.
create function published.statement_challenges(of_statement uuid)
    returns table (number int, kind text, made_on date, words text)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select x.number, x.kind, (x.made_at at time zone 'Europe/London')::date, x.words
      from assurance.said x
     where x.statement = of_statement and x.kind in ('CHALLENGE', 'ANSWER')
       and exists (select from assurance.said g where g.statement = of_statement and g.kind = 'SIGNATURE')
     order by x.number
$$;
revoke execute on function published.statements(date, int, int), published.statement_sentences(uuid),
    published.statement_challenges(uuid) from public;
grant execute on function published.statements(date, int, int), published.statement_sentences(uuid),
    published.statement_challenges(uuid) to ${public};
