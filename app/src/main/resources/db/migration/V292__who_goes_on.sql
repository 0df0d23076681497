-- Whoever looks does so for their body, and for those whose work it took over (V291): bound once for each transaction, like the body
-- itself, and compared with by every policy of what passes over.
create function access.viewer_bodies() returns uuid[] language sql stable parallel safe as
    $$ select string_to_array(nullif(current_setting('concordat.bodies', true), ''), ',')::uuid[] $$;
revoke execute on function access.viewer_bodies() from public;
grant execute on function access.viewer_bodies() to ${app};

drop function access.bind(uuid, timestamptz);
drop function access.known_of_all(uuid[], timestamptz);
drop function access.known_of(uuid, timestamptz);

-- As before, with the bodies that they act for.
create function access.known_of(asked uuid, at timestamptz)
    returns table (name text, body uuid, body_name text, body_kind text, nation text, roles text, lapsed text,
                   agreements text, bodies text)
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    day date := (at at time zone 'Europe/London')::date;
begin
    select o.name, o.body, n.name, b.kind, b.nation into name, body, body_name, body_kind, nation
      from partnership.officer o
      join partnership.body b on b.id = o.body
      join lateral (select bn.name from partnership.body_name bn where bn.body = b.id and bn.from_day <= day
                     order by bn.from_day desc, bn.recorded_at desc limit 1) n on true
     where o.id = asked
       and o.from_day <= day and (o.until_day is null or o.until_day > day)
       and b.from_day <= day and (b.until_day is null or b.until_day > day);
    if not found then
        return;
    end if;
    select coalesce(string_agg(r, ',' order by r), '') into roles
      from partnership.roles_held(asked, day, at) r;
    select coalesce(string_agg(r, ',' order by r), '') into lapsed
      from partnership.roles_lapsed(asked, day, at) r;
    select coalesce(string_agg(f::text, ',' order by f), '') into agreements
      from partnership.in_force_for(known_of.body, at) f;
    select coalesce(string_agg(f::text, ',' order by f), '') into bodies
      from succession.spoken_for(known_of.body, at) f;
    return next;
end $$;
create function access.known_of_all(asked uuid[], at timestamptz)
    returns table (officer uuid, name text, body uuid, body_name text, body_kind text, nation text, roles text,
                   lapsed text, agreements text, bodies text)
    language sql stable as $$
    select a.officer, k.name, k.body, k.body_name, k.body_kind, k.nation, k.roles, k.lapsed, k.agreements, k.bodies
      from unnest(asked) a (officer)
     cross join lateral access.known_of(a.officer, at) k
$$;
create function access.bind(asked uuid, at timestamptz)
    returns table (name text, body uuid, body_name text, body_kind text, nation text, roles text, lapsed text,
                   agreements text, bodies text)
    language plpgsql as $$
begin
    perform set_config('concordat.officer', '', true), set_config('concordat.body', '', true),
            set_config('concordat.roles', '', true), set_config('concordat.agreements', '', true),
            set_config('concordat.bodies', '', true);
    for name, body, body_name, body_kind, nation, roles, lapsed, agreements, bodies in
            select * from access.known_of(asked, at) loop
        perform set_config('concordat.officer', asked::text, true),
                set_config('concordat.body', body::text, true),
                set_config('concordat.roles', roles, true),
                set_config('concordat.agreements', agreements, true),
                set_config('concordat.bodies', bodies, true),
                set_config('concordat.purpose', '', true),
                set_config('concordat.at', at::text, true);
        return next;
    end loop;
end $$;
revoke execute on function access.bind(uuid, timestamptz), access.known_of(uuid, timestamptz),
    access.known_of_all(uuid[], timestamptz) from public;
grant execute on function access.bind(uuid, timestamptz), access.known_of(uuid, timestamptz),
    access.known_of_all(uuid[], timestamptz) to ${app};

-- Who reads.
alter policy matter_seen on scrutiny.matter using (
    held_in = any ((select access.viewer_bodies())::uuid[]) and 'SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[])
    or to_body = any ((select access.viewer_bodies())::uuid[]) and 'AGREEMENT_OWNER' = any ((select access.viewer_roles())::text[])
    or 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[]));
alter policy statement_seen on assurance.statement using (
    body = any ((select access.viewer_bodies())::uuid[]) and ('SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[])
                                                              or 'AGREEMENT_OWNER' = any ((select access.viewer_roles())::text[]))
    or 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[]));
alter policy complaint_to_us on intake.complaint using (
    to_body = any ((select access.viewer_bodies())::uuid[]) and taken_in_at is not null
    and 'AGREEMENT_OWNER' = any ((select access.viewer_roles())::text[]));
do $$
declare t text;
begin
    foreach t in array array['round', 'commitment', 'roll', 'reveal', 'drawn', 'opened'] loop
        execute format($p$
            alter policy %1$s_seen on sampling.%1$I using (
                body = any ((select access.viewer_bodies())::uuid[]) and 'SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[])
                or 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[]))$p$, t);
    end loop;
end $$;
alter policy judgement_opened on sampling.judgement using (
    (body = any ((select access.viewer_bodies())::uuid[]) and 'SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[])
     or 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[]))
    and exists (select from sampling.opened o where o.round = judgement.round and o.number = judgement.number));

-- Whose turn it is: that of the body, or of whoever goes on with its work by then.
create or replace function scrutiny.made_in_turn() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    m scrutiny.matter;
    last scrutiny.step;
begin
    select * into m from scrutiny.matter where id = new.matter for update;
    select * into last from scrutiny.step where matter = new.matter order by number desc limit 1;
    if new.body <> succession.follower_of(case when new.kind in ('ANSWER', 'DONE') then m.to_body else m.held_in end,
                                          new.made_at) then
        raise exception 'the body it was put to answers, and whoever follows it replies';
    end if;
    if new.number <> coalesce(last.number, 0) + 1 or last.kind = 'CLOSING' then
        raise exception 'a step follows the last one, and nothing follows the end';
    end if;
    if new.kind = 'REPLY' and (last.kind is null or last.kind = 'REPLY') then
        raise exception 'a reply follows an answer';
    end if;
    if new.kind = 'DONE' and (last.kind is distinct from 'ANSWER' or last.outcome = 'NOT_ACCEPTED' or m.kind = 'QUESTION') then
        raise exception 'what was accepted is done';
    end if;
    if new.kind = 'ANSWER' and (new.by_day is null) <> (new.outcome = 'NOT_ACCEPTED' or m.kind = 'QUESTION') then
        raise exception 'whoever accepts says by when';
    end if;
    return new;
end $$;

create or replace function sampling.in_their_order() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    r sampling.round;
begin
    select * into r from sampling.round where id = new.round for update;
    if succession.follower_of(r.body, new.made_at) is distinct from new.body then
        raise exception 'those who planned a round draw it';
    end if;
    if exists (select from sampling.drawn d where d.round = new.round) then
        raise exception 'a round is drawn once';
    end if;
    if tg_table_name = 'commitment' and exists (select from sampling.roll x where x.round = new.round) then
        raise exception 'commitments come before the dice';
    end if;
    if tg_table_name = 'roll' then
        if (select count(*) from sampling.commitment x where x.round = new.round) < 2 then
            raise exception 'two commit before the dice are rolled';
        end if;
        if exists (select from sampling.reveal x where x.round = new.round) then
            raise exception 'nobody rolls again once a nonce is known';
        end if;
        if new.number <> 1 + (select count(*) from sampling.roll x where x.round = new.round) then
            raise exception 'rolls are counted';
        end if;
    end if;
    if tg_table_name = 'reveal' then
        if not exists (select from sampling.roll x where x.round = new.round) then
            raise exception 'nonces are revealed after the dice';
        end if;
        if not exists (select from sampling.commitment x where x.round = new.round and x.made_by = new.made_by
                          and x.hash = encode(sha256(convert_to(new.nonce, 'UTF8')), 'hex')) then
            raise exception 'a nonce is the one that was committed to';
        end if;
    end if;
    return new;
end $$;

create or replace function sampling.drawn_from_all() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    r sampling.round;
    digits text;
    rolled date;
    nonces text;
    away int;
begin
    select * into r from sampling.round where id = new.round for update;
    if succession.follower_of(r.body, new.made_at) is distinct from new.body then
        raise exception 'those who planned a round draw it';
    end if;
    select x.digits, (x.made_at at time zone 'Europe/London')::date into digits, rolled
      from sampling.roll x where x.round = new.round order by x.number desc limit 1;
    select string_agg(v.nonce, E'\n' order by c.hash), count(*) - count(v.nonce) into nonces, away
      from sampling.commitment c left join sampling.reveal v on v.round = c.round and v.made_by = c.made_by
     where c.round = new.round;
    if nonces is null then
        raise exception 'a draw needs dice and a nonce';
    end if;
    if new.missing <> away or away > 0 and (new.made_at at time zone 'Europe/London')::date <= rolled then
        raise exception 'a draw waits a day for each nonce, and says which are missing';
    end if;
    if new.seed <> encode(sha256(convert_to(r.root || E'\n' || digits || E'\n' || nonces, 'UTF8')), 'hex') then
        raise exception 'a seed is made of the root, the dice and the nonces';
    end if;
    if new.changed <> (r.population is distinct from sampling.population(r.area, r.kind, r.from_month, r.last_month)) then
        raise exception 'a draw says whether the ledger gives another population';
    end if;
    if array_length(string_to_array(new.numbers, E'\n'), 1) <> r.size
        or not string_to_array(new.numbers, E'\n') <@ string_to_array(r.population, E'\n') then
        raise exception 'what is drawn is of the population';
    end if;
    return new;
end $$;

create or replace function sampling.judged_apart() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform from sampling.drawn d where d.round = new.round
        and new.body = succession.follower_of(d.body, new.made_at)
        and new.number::text = any (string_to_array(d.numbers, E'\n')) for update;
    if not found then
        raise exception 'what was drawn is judged, by those who drew it';
    end if;
    if exists (select from sampling.opened o where o.round = new.round and o.number = new.number) then
        raise exception 'nobody judges what they may have read about';
    end if;
    return new;
end $$;

create or replace function sampling.shown(of_round uuid)
    returns table (number bigint, kind text, month date, body uuid, gateway text, stage text, chosen text, considered text,
                   reasons text, dissent boolean, days int)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select l.number, e.kind, date_trunc('month', e.at at time zone 'Europe/London')::date, e.body, e.gateway,
           d.stage, coalesce(d.chosen, p.chosen), array_to_string(p.options, ' '),
           coalesce(array_to_string(p.kinds, ' '), array_to_string(u.grounds, ' ')),
           case when d.id is not null then d.dissent is not null when u.id is not null then u.dissent is not null
                when p.id is not null then exists (select from panels.dissent s where s.decision = p.id) end,
           (e.at at time zone 'Europe/London')::date - (c.opened_at at time zone 'Europe/London')::date
      from sampling.drawn r
      join ledger.leaf l on l.number = any (string_to_array(r.numbers, E'\n')::bigint[])
      join ledger.entry e on e.id = l.entry
      left join casework.decision d on e.kind = 'casework.decision.made' and d.id::text = e.fields ->> 'decision'
      left join casework.closure u on e.kind = 'casework.closure.confirmed' and u.id::text = e.fields ->> 'closure'
      left join panels.decision p on e.kind = 'panels.decision.made' and p.id::text = e.fields ->> 'decision'
      left join casework.case c on c.id = coalesce(d.of_case, u.of_case, p.of_case)
     where r.round = of_round and r.body = any (access.viewer_bodies()) and 'SCRUTINY_OFFICER' = any (access.viewer_roles())
$$;

create or replace function assurance.said_in_turn() returns trigger language plpgsql
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
    if new.kind <> 'CHALLENGE' and new.body <> succession.follower_of(s.body, new.made_at) then
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

create or replace function complaints.made_in_turn() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    of intake.complaint;
    made int;
begin
    select * into of from intake.complaint where id = new.complaint for update;
    select count(*) into made from complaints.step where complaint = new.complaint;
    if succession.follower_of(of.to_body, new.made_at) is distinct from new.body then
        raise exception 'the body that is complained of answers';
    end if;
    if new.number <> made + 1 then
        raise exception 'what is said of a complaint follows the last';
    end if;
    if new.kind = 'ACKNOWLEDGEMENT' and made > 0 then
        raise exception 'a complaint is acknowledged once, and before it is answered';
    end if;
    return new;
end $$;

-- Those who answer are told, whoever that is by then.
create or replace function complaints.take_in(asked uuid, moment timestamptz, acknowledge date, answer date, told uuid[]) returns boolean
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    update intake.complaint set taken_in_at = moment, acknowledge_by = acknowledge, answer_by = answer
     where id = asked and taken_in_at is null;
    if not found then
        return false;
    end if;
    insert into notices.notice (id, body, role, kind, place, from_day, by_day, told_at)
    select told[n.number], succession.follower_of(c.to_body, moment), 'AGREEMENT_OWNER', n.kind, '/complaints/' || c.id, n.from_day, n.by_day, moment
      from intake.complaint c cross join lateral (values
           (1, 'complaint-waits', (moment at time zone 'Europe/London')::date, acknowledge),
           (2, 'complaint-late', acknowledge + 1, acknowledge),
           (3, 'complaint-unanswered', answer + 1, answer)) n (number, kind, from_day, by_day)
     where c.id = asked;
    return true;
end $$;

-- What was put to a body is put to whoever goes on with its work: nobody is asked for it twice.
create or replace function scrutiny.review_standing(of_review uuid, on_day date)
    returns table (place int, area uuid, area_code text, area_name text, body uuid, matter uuid, reference text, said text,
                   outcome text, due date, words text)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with asked as materialized (
        select n.id, n.reference, n.recommendation, n.due_on, succession.follower_of(n.to_body, access.viewer_at()) as follower
          from scrutiny.matter n join scrutiny.recommendation q on q.id = n.recommendation
         where q.review = of_review)
    select r.place, a.id, a.code, a.name, c.body, m.id, m.reference, l.kind, l.outcome,
           case when l.kind is null then m.due_on else l.by_day end, l.words
      from scrutiny.recommendation r
     cross join partnership.area a
      left join partnership.coverage c on c.area = a.id and c.kind = r.to_kind and c.from_day <= on_day
                                      and (c.until_day is null or c.until_day > on_day)
      left join asked m on m.recommendation = r.id and m.follower = c.body
      left join lateral (select s.kind, s.outcome, s.by_day, s.words from scrutiny.step s where s.matter = m.id
                          order by s.number desc limit 1) l on true
     where r.review = of_review and a.from_day <= on_day and (a.until_day is null or a.until_day > on_day)
       and (select access.viewer_roles() && array['SCRUTINY_OFFICER', 'BOARD_MEMBER', 'AGREEMENT_OWNER'])
     order by a.name, r.place, c.body
$$;
