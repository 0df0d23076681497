-- Statistics: counts of what happened, without anybody in them. Kept as concerns come in and are decided, by triggers of the owner's:
-- whoever makes figures looks at no concern, no case and no panel. What is counted once stays counted: a later correction is not a
-- second event.
create schema statistics;
grant usage on schema statistics to ${app};

-- Referrals of people. Who referred whom is not in it.
create table statistics.referrals (
    area    uuid not null references partnership.area,
    quarter date not null check (quarter = date_trunc('quarter', quarter)::date),
    sector  text not null,
    age     text not null,
    number  int not null check (number > 0),
    primary key (area, quarter, sector, age)
);
create index referrals_quarter on statistics.referrals (quarter);

-- What was decided: of gateway assessments by the police, and by panels.
create table statistics.decisions (
    area    uuid not null references partnership.area,
    quarter date not null check (quarter = date_trunc('quarter', quarter)::date),
    kind    text not null check (kind in ('ASSESSMENT', 'PANEL')),
    chosen  text not null,
    number  int not null check (number > 0),
    primary key (area, quarter, kind, chosen)
);
create index decisions_quarter on statistics.decisions (quarter);

do $$
declare t text;
begin
    foreach t in array array['referrals', 'decisions'] loop
        execute format('alter table statistics.%I enable row level security', t);
        execute format('alter table statistics.%I force row level security', t);
        execute format('create policy owner_keeps on statistics.%I to current_user using (true) with check (true)', t);
        execute format('create policy %1$s_counted on statistics.%1$I for select to ${app} using (
            ''BOARD_MEMBER'' = any ((select access.viewer_roles())::text[]))', t);
        execute format('grant select on statistics.%I to ${app}', t);
    end loop;
end $$;

-- Where and when a concern came in, and from which kind of body, or from the public; the owner reads no concern.
alter policy owner_reads on intake.referral using (true);

-- In which quarter a moment lies.
create function statistics.quarter_of(moment timestamptz) returns date language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select date_trunc('quarter', moment at time zone 'Europe/London')::date
$$;
-- As statistics/tables.json has it.
create function statistics.sector_of(kind text) returns text language sql immutable
    set search_path = pg_catalog, pg_temp as $$
    select case when kind is null then 'public'
                when kind in ('SCHOOL', 'COLLEGE_OR_UNIVERSITY') then 'education'
                when kind = 'HEALTH_BODY' then 'health'
                when kind in ('LOCAL_AUTHORITY', 'CHANNEL_PANEL') then 'local-authority'
                when kind in ('POLICE_FORCE', 'COUNTER_TERRORISM_POLICING') then 'police'
                when kind in ('PRISON', 'PROBATION', 'YOUTH_CUSTODY', 'YOUTH_JUSTICE') then 'justice'
                else 'other' end
$$;
create function statistics.code_of(constant text) returns text language sql immutable
    set search_path = pg_catalog, pg_temp as $$
    select case when constant is null or constant = 'NOT_KNOWN' then 'Not recorded' else lower(replace(constant, '_', '-')) end
$$;
revoke execute on function statistics.quarter_of(timestamptz), statistics.sector_of(text), statistics.code_of(text) from public;

create function statistics.counts_a_referral() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into statistics.referrals as kept (area, quarter, sector, age, number)
    select r.area, statistics.quarter_of(r.referred_at), statistics.sector_of(b.kind), statistics.code_of(new.age_band), 1
      from intake.referral r left join partnership.body b on b.id = r.from_body
     where r.id = new.referral
    on conflict (area, quarter, sector, age) do update set number = kept.number + 1;
    return null;
end $$;
create trigger counted after insert on intake.concern for each row when (new.kind = 'PERSON')
    execute function statistics.counts_a_referral();

create function statistics.counts_a_decision() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into statistics.decisions as kept (area, quarter, kind, chosen, number)
    select r.area, statistics.quarter_of(new.decided_at), tg_argv[0], statistics.code_of(new.chosen), 1
      from intake.referral r where r.id = new.of_case
    on conflict (area, quarter, kind, chosen) do update set number = kept.number + 1;
    return null;
end $$;
create trigger counted after insert on casework.decision for each row when (new.kind = 'ASSESSMENT' and new.corrects is null)
    execute function statistics.counts_a_decision('ASSESSMENT');
create trigger counted after insert on panels.decision for each row when (new.corrects is null)
    execute function statistics.counts_a_decision('PANEL');

-- What happened before today.
create policy owner_counts on intake.concern for select to current_user using (true);
insert into statistics.referrals (area, quarter, sector, age, number)
select r.area, statistics.quarter_of(r.referred_at), statistics.sector_of(b.kind), statistics.code_of(c.age_band), count(*)
  from intake.concern c join intake.referral r on r.id = c.referral left join partnership.body b on b.id = r.from_body
 where c.kind = 'PERSON' group by 1, 2, 3, 4;
drop policy owner_counts on intake.concern;
insert into statistics.decisions (area, quarter, kind, chosen, number)
select r.area, statistics.quarter_of(d.decided_at), 'ASSESSMENT', statistics.code_of(d.chosen), count(*)
  from casework.decision d join intake.referral r on r.id = d.of_case
 where d.kind = 'ASSESSMENT' and d.corrects is null group by 1, 2, 4;
insert into statistics.decisions (area, quarter, kind, chosen, number)
select r.area, statistics.quarter_of(d.decided_at), 'PANEL', statistics.code_of(d.chosen), count(*)
  from panels.decision d join intake.referral r on r.id = d.of_case
 where d.corrects is null group by 1, 2, 4;
