-- How often each agreement is used: disclosures made under it, those that were recalled, and complaints about what was shared under it.
-- Counted as they happen, without anybody in them, like referrals (V216); published as figures alone (decision 0159).

-- Under which agreement that was shared which a complaint was about, as whoever answered it found; null where it was about something else.
alter table complaints.step add column agreement uuid,
    add constraint shared_under_an_agreement_of_whoever_answers foreign key (agreement, body)
        references partnership.agreement_party (agreement, body),
    add constraint an_answer_alone_names_an_agreement check (agreement is null or kind = 'ANSWER');

create table statistics.agreement_acts (
    agreement text not null references partnership.agreement (reference),
    quarter   date not null check (quarter = date_trunc('quarter', quarter)::date),
    act       text not null check (act in ('disclosure', 'recall', 'complaint')),
    number    int not null check (number > 0),
    drawn     bigint not null,
    connection int not null default pg_backend_pid(),   -- each adds to a row of its own, so that no act waits for another's
    primary key (agreement, quarter, act, connection)
);
create index agreement_acts_quarter on statistics.agreement_acts (quarter);
alter table statistics.agreement_acts enable row level security;
alter table statistics.agreement_acts force row level security;
create policy owner_keeps on statistics.agreement_acts to current_user using (true) with check (true);
create policy agreement_acts_counted on statistics.agreement_acts for select to ${app} using (
    'BOARD_MEMBER' = any ((select access.viewer_roles())::text[]));
grant select on statistics.agreement_acts to ${app};

create function statistics.one_more(under uuid, moment timestamptz, what text) returns void language sql
    set search_path = pg_catalog, pg_temp as $$
    insert into statistics.agreement_acts as kept (agreement, quarter, act, number, drawn)
    select a.reference, statistics.quarter_of(moment), what, 1, statistics.draw()
      from partnership.agreement a where a.id = under
    on conflict (agreement, quarter, act, connection) do update set number = kept.number + 1, drawn = statistics.added(kept.drawn, excluded.drawn)
$$;
revoke execute on function statistics.one_more(uuid, timestamptz, text) from public;

create function statistics.counts_a_disclosure() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform statistics.one_more(d.agreement, new.decided_at, 'disclosure') from sharing.disclosure d where d.id = new.disclosure;
    return null;
end $$;
create trigger counted after insert on sharing.decision for each row when (new.outcome = 'APPROVED')
    execute function statistics.counts_a_disclosure();

-- A later version is no recall.
create function statistics.counts_a_recall() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform statistics.one_more(d.agreement, new.recalled_at, 'recall') from sharing.disclosure d where d.id = new.disclosure;
    return null;
end $$;
create trigger counted after insert on sharing.recall for each row when (new.kind = 'RECALLED')
    execute function statistics.counts_a_recall();

-- Once, by the first answer that names one.
create function statistics.counts_a_complaint() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from complaints.step s where s.complaint = new.complaint and s.agreement is not null and s.id <> new.id) then
        perform statistics.one_more(new.agreement, new.made_at, 'complaint');
    end if;
    return null;
end $$;
create trigger counted after insert on complaints.step for each row when (new.agreement is not null)
    execute function statistics.counts_a_complaint();

-- What happened before today; of complaints nobody was asked.
insert into statistics.agreement_acts (agreement, quarter, act, number, drawn)
select a.reference, statistics.quarter_of(c.decided_at), 'disclosure', count(*), statistics.draw()
  from sharing.decision c join sharing.disclosure d on d.id = c.disclosure join partnership.agreement a on a.id = d.agreement
 where c.outcome = 'APPROVED' group by 1, 2;
insert into statistics.agreement_acts (agreement, quarter, act, number, drawn)
select a.reference, statistics.quarter_of(c.recalled_at), 'recall', count(*), statistics.draw()
  from sharing.recall c join sharing.disclosure d on d.id = c.disclosure join partnership.agreement a on a.id = d.agreement
 where c.kind = 'RECALLED' group by 1, 2;

-- The agreements of which figures of a quarter are made: those that the public's register had in force then, and those under which anything
-- was counted. Told to the board alone; each stands in the public's register.
create function statistics.agreements_in(first date, next date) returns table (reference text, title text) language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    select a.reference, a.title
      from partnership.agreement a
     where 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[])
       and (exists (select from published.agreement p join published.standing_on(first) s on s.agreement = p.id
                     where p.id = a.id and s.standing <> 'OVER' and p.from_day < next)
            or exists (select from statistics.agreement_acts c where c.agreement = a.reference and c.quarter = first))
     order by a.reference
$$;
revoke execute on function statistics.agreements_in(date, date) from public;
grant execute on function statistics.agreements_in(date, date) to ${app};
