-- What has an hour is not there for the public site's role before it, whatever moment that role asks for (decision 0142). The service says
-- what time it is, as the application, before it asks anything as the public site; what is there is there as of then.
create table published.horizon (
    here    boolean primary key default true check (here),   -- one row
    reached timestamptz not null
);
insert into published.horizon (reached) values ('-infinity');
grant select, update (reached) on published.horizon to ${app};

create function published.moment() returns timestamptz language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select h.reached from published.horizon h
$$;
create function published.today() returns date language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select (h.reached at time zone 'Europe/London')::date from published.horizon h
$$;
revoke execute on function published.moment(), published.today() from public;
grant execute on function published.today() to ${public};

-- As `published.editions`, of which whoever writes the ledger makes words, without those whose time the service has not said has come;
-- they are not counted either.
create function published.editions_told(at timestamptz)
    returns table (id uuid, publication uuid, number bigint, shown_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select e.id, e.publication, row_number() over (partition by e.publication order by e.number), greatest(s.made_at, e.due_at)
      from publications.edition e
      join publications.step s on s.edition = e.id and s.kind = 'APPROVED'
     where greatest(s.made_at, e.due_at) <= at and (e.due_at is null or e.due_at <= (select published.moment()))
       and not exists (select from publications.step w join publications.edition o on o.id = w.edition
                        where o.publication = e.publication and w.kind = 'WITHDRAWN' and w.made_at <= e.due_at)
$$;

create or replace function published.publications(at timestamptz, on_day date, in_area text, called text, most int, skipped int)
    returns table (edition uuid, publication uuid, reference text, kind text, body text, first_at timestamptz, shown_at timestamptz,
                   title text, words text, title_cy text, words_cy text, contact text, withdrawn_on date, withdrawn_why text, changed_at timestamptz,
                   total bigint)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with last as (
        select distinct on (p.publication) p.*, min(p.shown_at) over (partition by p.publication) as first_at
          from published.editions_told(at) p order by p.publication, p.number desc)
    select e.id, e.publication, e.reference, e.kind, scrutiny.name_of(e.body, (e.made_at at time zone 'Europe/London')::date), l.first_at, l.shown_at, e.title,
           case when w.id is null then e.words end, e.title_cy, case when w.id is null then e.words_cy end, e.contact,
           (w.made_at at time zone 'Europe/London')::date, w.words, greatest(l.shown_at, w.made_at), count(*) over ()
      from last l
      join publications.edition e on e.id = l.id
      left join lateral (select s.* from publications.step s join publications.edition o on o.id = s.edition
                          where o.publication = e.publication and s.kind = 'WITHDRAWN' limit 1) w on true
     where (called is null or e.reference = called)
       and (in_area is null or e.body in (select published.heard_in(in_area, on_day)))
     order by greatest(l.shown_at, w.made_at) desc, e.id limit least(most, 100) offset greatest(skipped, 0)
$$;

create or replace function published.publication_editions(of_publication uuid, at timestamptz)
    returns table (edition uuid, number bigint, shown_at timestamptz, changed text)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select p.id, p.number, p.shown_at, case when p.number > 1 then e.changed end
      from published.editions_told(at) p join publications.edition e on e.id = p.id
     where p.publication = of_publication
     order by p.number desc
$$;

create or replace function published.priorities(on_day date)
    returns table (id uuid, area_code text, area text, body text, strand text, title text, plan text, from_day date, until_day date)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select p.id, a.code, a.name, scrutiny.name_of(p.body, on_day), p.strand, p.title, p.plan, p.from_day, p.until_day
      from scrutiny.priority p join partnership.area a on a.id = p.area
     where p.from_day <= least(on_day, (select published.today())) and p.until_day > on_day
       and not exists (select from scrutiny.priority l where l.replaces = p.id)
     order by a.name, p.from_day desc, p.id
$$;

-- Of consultations the copies are there from approval on, and seen from the day on which they open; what was withdrawn before that day never is.
do $$
declare t text;
begin
    foreach t in array array['consultation', 'consultation_step', 'consultation_words', 'consultation_held'] loop
        execute format('alter table published.%I enable row level security', t);
        execute format('alter table published.%I force row level security', t);
        execute format('create policy owner_keeps on published.%I to current_user using (true) with check (true)', t);
        execute format('create policy no_officer_reads on published.%I for select to ${app} using (false)', t);
    end loop;
    foreach t in array array['consultation_step', 'consultation_words', 'consultation_held'] loop
        execute format('create policy anyone_reads on published.%1$I for select to ${public} using (
            exists (select from published.consultation c where c.id = %1$I.consultation))', t);
    end loop;
end $$;
-- As long as it may ask at all, it is asked by every build whether it sees one.
grant select (id) on published.consultation to ${app};
grant select (consultation, number) on published.consultation_step to ${app};
grant select (id) on published.consultation_words to ${app};
grant select (consultation, reason) on published.consultation_held to ${app};
create policy anyone_reads on published.consultation for select to ${public} using (
    opens <= (select published.today()) and (withdrawn_on is null or withdrawn_on >= opens));

-- As V297 has it; but nobody answers what is not asked yet, whatever day they say it is.
create or replace function intake.answers_what_is_asked() returns trigger language plpgsql
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
    if w.id is null or day < w.opens or day > w.closes or day > published.today() or exists (
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

-- Whether the time has come of what an act published.
create function published.is_told(act text, of_thing uuid) returns boolean language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select case
        when act = 'publications.edition.approved' then exists (
            select from publications.edition e
             where e.id = of_thing and (e.due_at is null or e.due_at <= published.moment())
               and not exists (select from publications.step w join publications.edition o on o.id = w.edition
                                where o.publication = e.publication and w.kind = 'WITHDRAWN' and w.made_at <= e.due_at))
        when act like 'consultation.%' then exists (
            select from published.consultation c
             where c.id = of_thing and c.opens <= published.today() and (c.withdrawn_on is null or c.withdrawn_on >= c.opens))
        else true end
$$;

-- The words of an act for anybody, once its time has come. Whoever writes the ledger makes them before that, with `published.words_of`.
create function published.words_told(act text, of_thing uuid, part int) returns text
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select case when published.is_told(act, of_thing) then published.words_of(act, of_thing, part) end
$$;
revoke execute on function published.words_of(text, uuid, int) from ${public};

create or replace function published.receipts(about uuid) returns table (entry uuid, at timestamptz, act text, part int)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select e.id, e.at, e.fields ->> 'act', coalesce((e.fields ->> 'part')::int, 0)
      from ledger.entry e
     where e.kind = 'ledger.act.published' and e.officer is null and e.thing = about and published.is_told(e.fields ->> 'act', e.thing)
     order by e.at, coalesce((e.fields ->> 'part')::int, 0), e.id
$$;

create or replace function published.opening(of_entry uuid)
    returns table (id uuid, kind text, version int, at timestamptz, officer uuid, body uuid, thing uuid, agreement uuid, gateway text,
                   purpose text, fields jsonb, salt bytea, number bigint)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select e.id, e.kind, e.version, e.at, e.officer, e.body, e.thing, e.agreement, e.gateway, e.purpose, e.fields, s.salt, l.number
      from ledger.entry e
      join ledger.salt s on s.entry = e.id
      left join ledger.leaf l on l.entry = e.id
     where e.id = of_entry and e.kind = 'ledger.act.published' and e.officer is null and published.is_told(e.fields ->> 'act', e.thing)
$$;

revoke execute on function published.editions_told(timestamptz), published.is_told(text, uuid), published.words_told(text, uuid, int) from public;
grant execute on function published.words_told(text, uuid, int) to ${public};
