-- Consultations and publications pass over like all else that a body left open (V292): whoever took over its work reads them, says what
-- becomes of them, reads the answers, corrects and withdraws. Their rows keep the name of the body that began them.
alter policy consultation_seen on consultation.consultation using (
    body = any ((select access.viewer_bodies())::uuid[]) and ('SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[])
                                                              or 'AGREEMENT_OWNER' = any ((select access.viewer_roles())::text[])
                                                              or 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[])));
alter policy answer_to_us on intake.consultation_answer using (
    to_body = any ((select access.viewer_bodies())::uuid[]) and taken_in_at is not null
    and ('SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[]) or 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[])));
do $$
declare t text;
begin
    foreach t in array array['edition', 'step'] loop
        execute format($p$
            alter policy %1$s_seen on publications.%1$I using (
                body = any ((select access.viewer_bodies())::uuid[])
                and ('SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[])
                     or 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[])))$p$, t);
    end loop;
end $$;

-- Whose turn it is: that of the body, or of whoever goes on with its work by then.
create or replace function consultation.worded_in_turn() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    c consultation.consultation;
begin
    select * into c from consultation.consultation where id = new.consultation for update;
    if succession.follower_of(c.body, new.made_at) is distinct from new.body then
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

create or replace function consultation.made_in_turn() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    c consultation.consultation;
    w consultation.wording;
    day date := (new.made_at at time zone 'Europe/London')::date;
    answered boolean;
begin
    select * into c from consultation.consultation where id = new.consultation for update;
    if succession.follower_of(c.body, new.made_at) is distinct from new.body then
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
                                                 and exists (select from succession.spoken_for(new.body, new.made_at) b
                                                              where b in (m.raised_in, m.held_in))) then
        raise exception 'it changed something that this body raised or follows, and that is public';
    end if;
    if new.priority is not null and not exists (select from scrutiny.priority p where p.id = new.priority and p.area = c.area) then
        raise exception 'it changed a priority of its area';
    end if;
    return new;
end $$;

create or replace function consultation.moderated_in_turn() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    a intake.consultation_answer;
begin
    select * into a from intake.consultation_answer where id = new.answer;
    perform from consultation.consultation c where c.id = a.consultation for update;   -- not while it is counted
    if succession.follower_of(a.to_body, new.made_at) is distinct from new.body or a.taken_in_at is null then
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

-- Told to the body that asks, and to whoever goes on with its work.
create or replace function consultation.waits(of uuid) returns boolean language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select exists (select from consultation.consultation c where c.id = of and c.body = any (access.viewer_bodies())) and consultation.is_unread(of)
$$;

create or replace function publications.written_in_turn() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    last publications.edition;
begin
    if exists (select from publications.edition e where e.id = new.id) then
        return new;   -- the key says so, to everybody alike
    end if;
    perform pg_advisory_xact_lock(hashtextextended(new.publication::text, 305));
    select * into last from publications.edition e where e.publication = new.publication order by e.number desc limit 1;
    if new.number <> coalesce(last.number, 0) + 1 then
        raise exception 'an edition follows the last';
    end if;
    if last.id is not null and (succession.follower_of(last.body, new.made_at) <> new.body or last.kind <> new.kind or last.reference <> new.reference) then
        raise exception 'an edition is of the publication that it corrects';
    end if;
    if last.id is not null and not exists (select from publications.step s where s.edition = last.id) then
        raise exception 'one edition waits for a second person at a time';
    end if;
    if exists (select from publications.step s join publications.edition e on e.id = s.edition
                where e.publication = new.publication and s.kind = 'WITHDRAWN') then
        raise exception 'what was withdrawn stays so';
    end if;
    return new;
end $$;

create or replace function publications.stepped_in_turn() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    e publications.edition;
    kinds text[];
begin
    select * into e from publications.edition where id = new.edition;
    perform pg_advisory_xact_lock(hashtextextended(e.publication::text, 305));
    select coalesce(array_agg(s.kind), '{}') into kinds from publications.step s where s.edition = new.edition;
    if succession.follower_of(e.body, new.made_at) <> new.body then
        raise exception 'the body that publishes decides on it';
    end if;
    if new.kind in ('APPROVED', 'DECLINED') and new.made_by = e.made_by then
        raise exception 'someone else approves than wrote it';
    end if;
    if new.kind in ('APPROVED', 'DECLINED') and kinds <> '{}' then
        raise exception 'an edition is approved or declined once';
    end if;
    if exists (select from publications.step s join publications.edition o on o.id = s.edition
                where o.publication = e.publication and s.kind = 'WITHDRAWN') then
        raise exception 'nothing follows a withdrawal';
    end if;
    if new.kind = 'WITHDRAWN' and not 'APPROVED' = any (kinds) then
        raise exception 'what was approved is withdrawn';
    end if;
    return new;
end $$;

-- It is open work too: a consultation that is to be answered, and a publication that stands, for which somebody has to answer.
create or replace function succession.work_of(of_body uuid, at timestamptz) returns table (sort text, open int) language sql stable
    set search_path = pg_catalog, pg_temp as $$
    with mine as materialized (select b as body from succession.spoken_for(of_body, at) b),
    matters as materialized (
        select m.held_in, m.to_body from scrutiny.matter m
         where (m.held_in in (select body from mine) or m.to_body in (select body from mine)) and m.raised_at <= at
           and not exists (select from scrutiny.step s where s.matter = m.id and s.kind = 'CLOSING' and s.made_at <= at))
    select 'FOLLOWED', count(*)::int from matters where held_in in (select body from mine)
     union all
    select 'TO_ANSWER', count(*)::int from matters where to_body in (select body from mine)
     union all
    select 'SAMPLE', count(*)::int from sampling.round r
      left join sampling.drawn d on d.round = r.id and d.made_at <= at
     where r.body in (select body from mine) and r.made_at <= at
       and (d.round is null or (select count(*) from sampling.opened o where o.round = r.id and o.opened_at <= at) < r.size)
     union all
    select 'STATEMENT', count(*)::int from assurance.statement s
     where s.body in (select body from mine) and s.made_at <= at
       and not exists (select from assurance.said x where x.statement = s.id and x.kind = 'SIGNATURE' and x.made_at <= at)
     union all
    select 'COMPLAINT', count(*)::int from intake.complaint c
     where c.to_body in (select body from mine) and c.taken_in_at <= at
       and not exists (select from complaints.step s where s.complaint = c.id and s.kind = 'ANSWER' and s.made_at <= at)
     union all
    select 'PRIORITY', count(*)::int from scrutiny.priority p
     where p.body in (select body from mine) and p.set_at <= at and p.until_day > (at at time zone 'Europe/London')::date
       and not exists (select from scrutiny.priority l where l.replaces = p.id and l.set_at <= at)
     union all
    select 'CONSULTATION', count(*)::int from consultation.consultation c
      join consultation.step p on p.consultation = c.id and p.kind = 'APPROVAL' and p.made_at <= at
     where c.body in (select body from mine)
       and not exists (select from consultation.step s where s.consultation = c.id and s.kind in ('WITHDRAWAL', 'RESPONSE') and s.made_at <= at)
     union all
    select 'PUBLICATION', count(distinct e.publication)::int from publications.edition e
     where e.body in (select body from mine) and e.made_at <= at
       and not exists (select from publications.step s where s.edition = e.id and s.kind = 'DECLINED' and s.made_at <= at)
       and not exists (select from publications.step s join publications.edition o on o.id = s.edition
                        where o.publication = e.publication and s.kind = 'WITHDRAWN' and s.made_at <= at)
$$;

-- And what was told of a consultation, and waits, is told to whoever goes on.
create or replace function succession.passes_notices_on() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into notices.notice (id, body, role, kind, place, from_day, by_day, told_at, turn)
    select gen_random_uuid(), new.accepted_in, n.role, n.kind, n.place,
           greatest(n.from_day, (new.accepted_at at time zone 'Europe/London')::date), n.by_day, new.accepted_at, n.turn
      from notices.notice n
     where n.body = new.body and n.role in ('SCRUTINY_OFFICER', 'AGREEMENT_OWNER', 'BOARD_MEMBER')
       and n.place ~ '^/(matters|statements|complaints|consulting)/'
       and not exists (select from notices.settled s
                        where s.body = n.body and s.kind = n.kind and s.place = n.place and s.turn = n.turn);
    return null;
end $$;

-- The board asks whoever serves the area, also for those whose work they took over; of an area that no local policing body
-- serves any more, wherever whoever goes on does.
create or replace function assurance.consultations(first date, moment timestamptz) returns setof assurance.evidence language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    select s.area, c.reference, w.title, c.body, (r.made_at at time zone 'Europe/London')::date, p.answer_by, 1,
           case when coalesce((r.made_at at time zone 'Europe/London')::date, (moment at time zone 'Europe/London')::date) > p.answer_by
                then 1 else 0 end
      from assurance.speaking(moment) s
      join consultation.consultation c on c.body = s.named and (c.area = s.area or c.area is not null and not exists (
           select from partnership.coverage x
            where x.area = c.area and x.kind = 'LOCAL_POLICING_BODY' and x.from_day <= (moment at time zone 'Europe/London')::date
              and (x.until_day is null or x.until_day > (moment at time zone 'Europe/London')::date)))
      join consultation.step p on p.consultation = c.id and p.kind = 'APPROVAL' and p.made_at <= moment
      join consultation.wording w on w.consultation = c.id and w.number = p.wording
      left join lateral (select t.made_at from consultation.step t
                          where t.consultation = c.id and t.kind = 'RESPONSE' and t.made_at <= moment order by t.number limit 1) r on true
     where w.closes < (moment at time zone 'Europe/London')::date
       and (r.made_at is null or (r.made_at at time zone 'Europe/London')::date >= first)
       and not exists (select from consultation.step x where x.consultation = c.id and x.kind = 'WITHDRAWAL' and x.made_at <= moment)
$$;

-- The public reads what was published and raised in an area also after the body that did so has ended, under the name that it had then.
create or replace function published.publications(at timestamptz, on_day date, in_area text, called text, most int, skipped int)
    returns table (edition uuid, publication uuid, reference text, kind text, body text, first_at timestamptz, shown_at timestamptz,
                   title text, words text, title_cy text, words_cy text, contact text, withdrawn_on date, withdrawn_why text, changed_at timestamptz,
                   total bigint)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with last as (
        select distinct on (p.publication) p.*, min(p.shown_at) over (partition by p.publication) as first_at
          from published.editions(at) p order by p.publication, p.number desc)
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

create or replace function published.matters_told(on_day date, in_area text, most int)
    returns table (reference text, kind text, title text, area_code text, last_on date)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with here as materialized (select b as body from published.heard_in(in_area, on_day) b where in_area is not null)
    select m.reference, m.kind, m.title, a.code,
           (greatest(m.raised_at, (select max(s.made_at) from scrutiny.step s where s.matter = m.id)) at time zone 'Europe/London')::date
      from scrutiny.matter m
     cross join lateral (
           select case when in_area is not null then in_area else (
                  select min(x.code) from partnership.coverage c
                    join partnership.area x on x.id = c.area
                    join partnership.body b on b.id = c.body
                   where c.body in (m.to_body, m.held_in, m.raised_in) and c.from_day <= on_day
                     and (c.until_day is null or c.until_day > on_day or b.until_day <= on_day)) end as code) a
     where m.withheld is null and a.code is not null
       and (in_area is null or exists (select from here h where h.body in (m.to_body, m.held_in, m.raised_in)))
     order by 5 desc, m.id limit least(most, 100)
$$;
