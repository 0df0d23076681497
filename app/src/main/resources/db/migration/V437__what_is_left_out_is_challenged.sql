-- What is left out of a decision that was drawn or chosen may be challenged by those who judge it: what they would need, in words. The body
-- whose decision it is answers by choice or in words, or refuses, with its reasons, and a second person of it looks at the answer before any
-- overseer does. No answer holds a name, a day of birth, an address, a school or an identifier that the case has: the owner looks for
-- them, and says of which sort what was found is, and nothing else (decision 0156).
create table sampling.challenge (
    id      uuid primary key,                        -- made with the form
    round   uuid not null references sampling.round,
    number  bigint not null,
    body    uuid not null,                           -- of the overseer
    made_by uuid not null,
    made_at timestamptz not null,
    item    text not null check (item ~ '^[A-Z_]{1,40}$'),   -- sampling.LeftOut
    words   text not null check (char_length(words) between 1 and 1000),
    to_body uuid not null references partnership.body,       -- whose decision it is
    made_in text not null check (made_in in ('CASE', 'PANEL')),
    unique (id, body, to_body, made_in),
    foreign key (made_by, body) references partnership.officer (id, body),
    constraint official_at_most check (not sharing.marked_above_official(words))
);
create index challenge_round on sampling.challenge (round, number, made_at);
create index challenge_to on sampling.challenge (to_body, made_at desc);

create table sampling.reply (
    challenge uuid not null,
    number    int not null check (number between 1 and 1000),
    body      uuid not null,
    made_by   uuid not null,
    made_at   timestamptz not null,
    kind      text not null check (kind in ('CHOICE', 'WORDS', 'REFUSED')),
    choice    text check (choice in ('YES', 'NO', 'IN_PART', 'NOT_RECORDED')),
    words     text not null check (char_length(words) between 1 and 2000),
    for_body  uuid not null,                         -- of the overseer who challenged
    to_body   uuid not null,
    made_in   text not null,
    primary key (challenge, number),
    unique (challenge, number, for_body, to_body, made_in),
    foreign key (challenge, for_body, to_body, made_in) references sampling.challenge (id, body, to_body, made_in),
    foreign key (made_by, body) references partnership.officer (id, body),
    constraint a_choice_is_one check ((kind = 'CHOICE') = (choice is not null)),
    constraint official_at_most check (not sharing.marked_above_official(words))
);

create table sampling.reply_check (
    challenge uuid not null,
    number    int not null,
    body      uuid not null,
    made_by   uuid not null,
    made_at   timestamptz not null,
    outcome   text not null check (outcome in ('PASSED', 'SENT_BACK')),
    words     text check (char_length(words) between 1 and 1000),   -- why it is sent back
    for_body  uuid not null,
    to_body   uuid not null,
    made_in   text not null,
    primary key (challenge, number),
    foreign key (challenge, number, for_body, to_body, made_in) references sampling.reply (challenge, number, for_body, to_body, made_in),
    foreign key (made_by, body) references partnership.officer (id, body),
    constraint sent_back_for_a_reason check ((outcome = 'SENT_BACK') = (words is not null)),
    constraint official_at_most check (not sharing.marked_above_official(coalesce(words, '')))
);

do $$
declare t text;
begin
    foreach t in array array['challenge', 'reply', 'reply_check'] loop
        execute format('alter table sampling.%I enable row level security', t);
        execute format('alter table sampling.%I force row level security', t);
        execute format('create policy owner_keeps on sampling.%I to current_user using (true) with check (true)', t);
        execute format('grant select, insert on sampling.%I to ${app}', t);
        execute format('create trigger stands before update or delete on sampling.%I
            for each row execute function sampling.stands()', t);
        -- Those of the body who decide such things: on cases its Prevent officers, in panels those who chair and keep them.
        execute format($p$
            create policy %1$s_to_us on sampling.%1$I for select to ${app} using (
                to_body = any ((select access.viewer_bodies())::uuid[])
                and (made_in = 'CASE' and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[])
                     or made_in = 'PANEL' and (select access.viewer_roles()) && array['PANEL_CHAIR', 'COORDINATOR']))$p$, t);
    end loop;
    foreach t in array array['reply', 'reply_check'] loop
        execute format($p$
            create policy %1$s_made on sampling.%1$I for insert to ${app} with check (
                body = (select access.viewer_body()) and made_by = (select access.viewer_officer())
                and made_at = (select access.viewer_at()) and to_body = any ((select access.viewer_bodies())::uuid[])
                and (made_in = 'CASE' and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[])
                     or made_in = 'PANEL' and (select access.viewer_roles()) && array['PANEL_CHAIR', 'COORDINATOR']))$p$, t);
    end loop;
end $$;
create policy challenge_ours on sampling.challenge for select to ${app} using (
    body = any ((select access.viewer_bodies())::uuid[]) and 'SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[]));
create policy challenge_made on sampling.challenge for insert to ${app} with check (
    body = (select access.viewer_body()) and made_by = (select access.viewer_officer()) and made_at = (select access.viewer_at())
    and 'SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[]));
-- Overseers read what a second person has passed, and that it was.
create policy reply_check_passed on sampling.reply_check for select to ${app} using (
    outcome = 'PASSED' and for_body = any ((select access.viewer_bodies())::uuid[])
    and 'SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[]));
create policy reply_passed on sampling.reply for select to ${app} using (
    for_body = any ((select access.viewer_bodies())::uuid[]) and 'SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[])
    and exists (select from sampling.reply_check k where k.challenge = reply.challenge and k.number = reply.number and k.outcome = 'PASSED'));

create function sampling.challenged() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from sampling.taken(new.round) t
                     join ledger.leaf l on l.number = new.number
                     join ledger.entry e on e.id = l.entry
                    where succession.follower_of(t.body, new.made_at) = new.body
                      and new.number::text = any (string_to_array(t.numbers, E'\n')) and e.body = new.to_body
                      and e.kind in ('casework.decision.made', 'casework.closure.confirmed', 'panels.decision.made')
                      and (e.kind = 'panels.decision.made') = (new.made_in = 'PANEL')) then
        raise exception 'those who drew or chose a decision challenge what is left out of it, with the body that made it';
    end if;
    return new;
end $$;
create trigger challenged before insert on sampling.challenge for each row execute function sampling.challenged();

-- The owner looks for what a case has in whom it is about and in what was referred; and in what its body itself said is of the same
-- person, not in what deconfliction joined: an answer that is refused tells its writer nothing that they could not read.

-- Words without marks, accents, cases or signs, one space between them and around; and the same without spaces, for what is written with
-- them or without.
create function sampling.plain(said text) returns text language sql immutable
    set search_path = pg_catalog, pg_temp as $$
    select ' ' || trim(regexp_replace(regexp_replace(lower(normalize(said, nfkd)), U&'[\0300-\036F''\2019]', '', 'g'), '[^[:alnum:]]+', ' ', 'g')) || ' '
$$;

create function sampling.case_of(of_number bigint) returns uuid language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select coalesce(d.of_case, u.of_case, p.of_case)
      from ledger.leaf l
      join ledger.entry e on e.id = l.entry
      left join casework.decision d on e.kind = 'casework.decision.made' and d.id::text = e.fields ->> 'decision'
      left join casework.closure u on e.kind = 'casework.closure.confirmed' and u.id::text = e.fields ->> 'closure'
      left join panels.decision p on e.kind = 'panels.decision.made' and p.id::text = e.fields ->> 'decision'
     where l.number = of_number
$$;

-- What is looked for, by its sort: whole, and what of it would name somebody by itself. Of a name each word, of a day of birth the ways in
-- which it is written, of an address its parts without the number of a house, of a school what it is called without the word, of an
-- identifier what has digits. `close` is looked for without spaces.
create function sampling.left_out_of(of_number bigint) returns table (sort text, term text, close boolean) language sql stable
    set search_path = pg_catalog, pg_temp as $$
    with the_case as (select sampling.case_of(of_number) as id),
    of_one as (
        select i.* from the_case c
          join casework.subject s on s.of_case = c.id
          join people.identity i on i.id = s.identity
         union
        select i.* from the_case c
          join casework.subject s on s.of_case = c.id
          join casework.case k on k.id = c.id
          join people.membership m on m.identity = s.identity and m.body = k.body and not m.deconflicting
          join people.membership o on o.person = m.person
          join people.identity i on i.id = o.identity),
    said (sort, term) as (
        select 'NAME', n from of_one i cross join lateral (values (i.name), (i.other_names)) x (n)
         union all
        select 'NAME', n from the_case c join intake.concern k on k.referral = c.id cross join lateral (values (k.name), (k.other_names)) x (n)
         union all
        select 'NAME', o.name from the_case c join casework.ownership w on w.of_case = c.id join partnership.officer o on o.id = w.officer
         union all
        select 'NAME', o.name from the_case c join casework.decision d on d.of_case = c.id join partnership.officer o on o.id = d.decided_by
         union all
        select 'NAME', o.name from the_case c join intake.referral r on r.id = c.id join partnership.officer o on o.id = r.referred_by
         union all
        select 'DAY_OF_BIRTH', to_char(i.born_on, f) from of_one i
         cross join unnest(array['YYYY MM DD', 'DD MM YYYY', 'FMDD FMMM YYYY', 'DD MM YY', 'FMDD FMMM YY', 'FMDD FMMonth YYYY', 'FMDD Mon YYYY', 'FMMonth FMDD YYYY',
                                 'Mon FMDD YYYY', 'FMDD FMMonth', 'FMMonth FMDD', 'DDMMYYYY', 'YYYYMMDD', 'DDMMYY']) f
         where i.born_on is not null
         union all
        select 'DAY_OF_BIRTH', to_char(i.born_on, 'FMDD') || case when extract(day from i.born_on) in (1, 21, 31) then 'st'
                                                                  when extract(day from i.born_on) in (2, 22) then 'nd'
                                                                  when extract(day from i.born_on) in (3, 23) then 'rd' else 'th' end || to_char(i.born_on, ' FMMonth')
          from of_one i where i.born_on is not null
         union all
        select 'ADDRESS', i.address_area from of_one i
         union all
        select 'ADDRESS', a from the_case c join intake.concern k on k.referral = c.id cross join lateral (values (k.place), (k.address), (k.seen_where)) x (a)
         union all
        select 'SCHOOL', n.name from the_case c
          join intake.referral r on r.id = c.id
          join partnership.body b on b.id = r.from_body and b.kind in ('SCHOOL', 'COLLEGE_OR_UNIVERSITY')
          join partnership.body_name n on n.body = b.id
         union all
        select 'IDENTIFIER', i.identifier from of_one i
         union all
        select 'IDENTIFIER', r.reference from the_case c join intake.referral r on r.id = c.id),
    parted (sort, term) as (
        select s.sort, s.term from said s where s.term is not null
         union
        select s.sort, x.part
          from said s
         cross join lateral regexp_split_to_table(s.term, '[,;/\n]') p
         cross join lateral (values (p), (regexp_replace(trim(p), '^[0-9]+[a-z]? +', '', 'i')),
             (regexp_replace(p, '\m[a-z]{1,2}[0-9][a-z0-9]? ?[0-9][a-z]{2}\M', '', 'gi')), (regexp_replace(p,
             '\m(primary|secondary|high|infant|junior|grammar|community|free|school|academy|college|university|trust|of|the)\M', '', 'gi'))) x (part)
         where s.sort in ('ADDRESS', 'SCHOOL', 'NAME')
         union
        select s.sort, p from said s cross join lateral regexp_split_to_table(s.term, '[^[:alnum:]'']+') p where s.sort = 'NAME')
    select distinct t.sort, sampling.plain(t.term), false from parted t where char_length(trim(sampling.plain(t.term))) >= 2
     union
    select distinct t.sort, replace(sampling.plain(t.term), ' ', ''), true from parted t
     where (t.sort = 'IDENTIFIER' or t.sort = 'ADDRESS' and t.term ~ '[0-9]') and char_length(replace(sampling.plain(t.term), ' ', '')) >= 5
     union
    select distinct t.sort, replace(m[1], ' ', ''), true from parted t
     cross join lateral regexp_matches(sampling.plain(t.term), '([0-9][0-9 ]{3,}[0-9])', 'g') m
     where t.sort = 'IDENTIFIER'
     union
    select distinct t.sort, replace(m[1], ' ', ''), true from parted t
     cross join lateral regexp_matches(sampling.plain(t.term), '([a-z]{1,2}[0-9][a-z0-9]? ?[0-9][a-z]{2}) ', 'g') m
     where t.sort = 'ADDRESS'
$$;

-- Of which sorts there are some in words.
create function sampling.found_in(of_number bigint, said text) returns text[] language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select coalesce(array_agg(distinct t.sort order by t.sort), '{}')
      from sampling.left_out_of(of_number) t
     where case when t.close then position(t.term in replace(sampling.plain(said), ' ', '')) > 0 else position(t.term in sampling.plain(said)) > 0 end
$$;

-- The same for whoever may answer a challenge, who may read such cases; nothing for anybody else, and never the term.
create function sampling.holds(of_challenge uuid, said text) returns text language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    select array_to_string(sampling.found_in(c.number, said), ' ')
      from sampling.challenge c
     where c.id = of_challenge and c.to_body = any (access.viewer_bodies())
       and (c.made_in = 'CASE' and 'PREVENT_OFFICER' = any (access.viewer_roles())
            or c.made_in = 'PANEL' and access.viewer_roles() && array['PANEL_CHAIR', 'COORDINATOR'])
$$;

-- Of which case it is, for the same: whether they read it, its own rules say.
create function sampling.challenged_case(of_challenge uuid) returns uuid language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    select sampling.case_of(c.number)
      from sampling.challenge c
     where c.id = of_challenge and c.to_body = any (access.viewer_bodies())
       and (c.made_in = 'CASE' and 'PREVENT_OFFICER' = any (access.viewer_roles())
            or c.made_in = 'PANEL' and access.viewer_roles() && array['PANEL_CHAIR', 'COORDINATOR'])
$$;
revoke execute on function sampling.plain(text), sampling.case_of(bigint), sampling.left_out_of(bigint), sampling.found_in(bigint, text),
    sampling.holds(uuid, text), sampling.challenged_case(uuid) from public;
grant execute on function sampling.holds(uuid, text), sampling.challenged_case(uuid) to ${app};

create function sampling.replied() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    c sampling.challenge;
    last sampling.reply_check;
    so_far int;
begin
    select * into c from sampling.challenge where id = new.challenge for update;
    if succession.follower_of(c.to_body, new.made_at) is distinct from new.body then
        raise exception 'the body that made a decision answers what is asked of it';
    end if;
    select count(*) into so_far from sampling.reply r where r.challenge = new.challenge;
    select * into last from sampling.reply_check k where k.challenge = new.challenge and k.number = so_far;
    if new.number <> so_far + 1 or so_far > 0 and last.outcome is distinct from 'SENT_BACK' then
        raise exception 'an answer follows one that was sent back';
    end if;
    if sampling.found_in(c.number, new.words) <> '{}' then
        raise exception 'no answer holds a name, a day of birth, an address, a school or an identifier of the case';
    end if;
    return new;
end $$;
create trigger replied before insert on sampling.reply for each row execute function sampling.replied();

create function sampling.checked() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    r sampling.reply;
begin
    perform from sampling.challenge c where c.id = new.challenge for update;
    select * into r from sampling.reply x where x.challenge = new.challenge and x.number = new.number;
    if r.made_by = new.made_by or succession.follower_of(r.body, new.made_at) is distinct from new.body then
        raise exception 'a second person of the body looks at an answer';
    end if;
    if new.outcome = 'PASSED' and sampling.found_in((select c.number from sampling.challenge c where c.id = new.challenge), r.words) <> '{}' then
        raise exception 'nothing is passed that names somebody by now';
    end if;
    return new;
end $$;
create trigger checked before insert on sampling.reply_check for each row execute function sampling.checked();
