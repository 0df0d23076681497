-- What is left out of a disclosure that was drawn is challenged as what is left out of a decision: those of the body who compose and approve
-- answer, and no answer names whom it is about, a body that was told, or what stays home with the source (decision 0164).
alter table sampling.challenge drop constraint challenge_made_in_check,
    add constraint challenge_made_in_check check (made_in in ('CASE', 'PANEL', 'DISCLOSURE')),
    add constraint what_is_left_out_of_it check (item in ('NAMES', 'BIRTH', 'PLACES') or (made_in = 'DISCLOSURE') = (item in (
        'SUBJECT', 'WORDS', 'NECESSITY', 'RECIPIENTS', 'SOURCE', 'WHEN', 'REFERENCES', 'SENDERS', 'OUTCOME')));

do $$
declare t text;
begin
    foreach t in array array['challenge', 'reply', 'reply_check'] loop
        execute format('drop policy %1$s_to_us on sampling.%1$I', t);
        execute format($p$
            create policy %1$s_to_us on sampling.%1$I for select to ${app} using (
                to_body = any ((select access.viewer_bodies())::uuid[])
                and (made_in = 'CASE' and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[])
                     or made_in = 'PANEL' and (select access.viewer_roles()) && array['PANEL_CHAIR', 'COORDINATOR']
                     or made_in = 'DISCLOSURE' and (select access.viewer_roles()) && array['ORIGINATOR', 'APPROVER']))$p$, t);
    end loop;
    foreach t in array array['reply', 'reply_check'] loop
        execute format('drop policy %1$s_made on sampling.%1$I', t);
        execute format($p$
            create policy %1$s_made on sampling.%1$I for insert to ${app} with check (
                body = (select access.viewer_body()) and made_by = (select access.viewer_officer())
                and made_at = (select access.viewer_at()) and to_body = any ((select access.viewer_bodies())::uuid[])
                and (made_in = 'CASE' and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[])
                     or made_in = 'PANEL' and (select access.viewer_roles()) && array['PANEL_CHAIR', 'COORDINATOR']
                     or made_in = 'DISCLOSURE' and (select access.viewer_roles()) && array['ORIGINATOR', 'APPROVER']))$p$, t);
    end loop;
end $$;

-- What is looked for in an answer is read by the functions below alone.
create policy owner_reads on sharing.tearline for select to current_user using (true);
create policy owner_reads on sharing.home_term for select to current_user using (true);

-- As V437 has it, and a disclosure of the body that approved it.
create or replace function sampling.challenged() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from sampling.taken(new.round) t
                     join ledger.leaf l on l.number = new.number
                     join ledger.entry e on e.id = l.entry
                    where succession.follower_of(t.body, new.made_at) = new.body
                      and new.number::text = any (string_to_array(t.numbers, E'\n')) and e.body = new.to_body
                      and new.made_in = case when e.kind in ('casework.decision.made', 'casework.closure.confirmed') then 'CASE'
                                             when e.kind = 'panels.decision.made' then 'PANEL'
                                             when e.kind = 'sharing.disclosure.approved' then 'DISCLOSURE' end) then
        raise exception 'those who drew or chose a decision challenge what is left out of it, with the body that made it';
    end if;
    return new;
end $$;

create function sampling.disclosure_of(of_number bigint) returns uuid language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select e.thing
      from ledger.leaf l join ledger.entry e on e.id = l.entry
     where l.number = of_number and e.kind = 'sharing.disclosure.approved'
$$;

-- As V437 has it; and of a disclosure whom it is about and what else its body itself said of the same person, who proposed and approved it, of
-- what place it is, which bodies were told, and what stays home.
create or replace function sampling.left_out_of(of_number bigint) returns table (sort text, term text, close boolean) language sql stable
    set search_path = pg_catalog, pg_temp as $$
    with the_case as (select sampling.case_of(of_number) as id),
    the_disclosure as (select d.* from sharing.disclosure d where d.id = sampling.disclosure_of(of_number)),
    of_one as (
        select i.* from the_disclosure d join people.identity i on i.id = d.identity
         union
        select i.* from the_disclosure d
          join people.membership m on m.identity = d.identity and m.body = d.body and not m.deconflicting
          join people.membership o on o.person = m.person
          join people.identity i on i.id = o.identity
         union
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
        select 'NAME', o.name from the_disclosure d
          left join sharing.decision x on x.disclosure = d.id
          join partnership.officer o on o.id in (d.proposed_by, x.decided_by)
         union all
        select 'ADDRESS', d.subject from the_disclosure d where d.about = 'PLACE'
         union all
        select 'TOLD', n.name from the_disclosure d join sharing.addressed a on a.disclosure = d.id join partnership.body_name n on n.body = a.body
         union all
        select 'HOME', h.term from the_disclosure d
          join sharing.tearline t on t.disclosure = d.id and t.body = d.body
          join sharing.home_term h on h.body = t.body and h.home = t.home
         union all
        select 'IDENTIFIER', d.reference from the_disclosure d
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
         where s.sort in ('ADDRESS', 'SCHOOL', 'TOLD', 'NAME')
         union
        select s.sort, p from said s cross join lateral regexp_split_to_table(s.term, '[^[:alnum:]'']+') p where s.sort = 'NAME')
    select distinct t.sort, sampling.plain(t.term), false from parted t where char_length(trim(sampling.plain(t.term))) >= 2
     union
    select distinct t.sort, replace(sampling.plain(t.term), ' ', ''), true from parted t
     where (t.sort in ('IDENTIFIER', 'HOME') or t.sort = 'ADDRESS' and t.term ~ '[0-9]') and char_length(replace(sampling.plain(t.term), ' ', '')) >= 5
     union
    select distinct t.sort, replace(m[1], ' ', ''), true from parted t
     cross join lateral regexp_matches(sampling.plain(t.term), '([0-9][0-9 ]{3,}[0-9])', 'g') m
     where t.sort = 'IDENTIFIER'
     union
    select distinct t.sort, replace(m[1], ' ', ''), true from parted t
     cross join lateral regexp_matches(sampling.plain(t.term), '([a-z]{1,2}[0-9][a-z0-9]? ?[0-9][a-z]{2}) ', 'g') m
     where t.sort = 'ADDRESS'
$$;

create or replace function sampling.holds(of_challenge uuid, said text) returns text language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    select array_to_string(sampling.found_in(c.number, said), ' ')
      from sampling.challenge c
     where c.id = of_challenge and c.to_body = any (access.viewer_bodies())
       and (c.made_in = 'CASE' and 'PREVENT_OFFICER' = any (access.viewer_roles())
            or c.made_in = 'PANEL' and access.viewer_roles() && array['PANEL_CHAIR', 'COORDINATOR']
            or c.made_in = 'DISCLOSURE' and access.viewer_roles() && array['ORIGINATOR', 'APPROVER'])
$$;

-- Of which disclosure it is, for the same: whether they read it, its own rules say.
create function sampling.challenged_disclosure(of_challenge uuid) returns uuid language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    select sampling.disclosure_of(c.number)
      from sampling.challenge c
     where c.id = of_challenge and c.to_body = any (access.viewer_bodies())
       and c.made_in = 'DISCLOSURE' and access.viewer_roles() && array['ORIGINATOR', 'APPROVER']
$$;
revoke execute on function sampling.disclosure_of(bigint), sampling.challenged_disclosure(uuid) from public;
grant execute on function sampling.challenged_disclosure(uuid) to ${app};
