-- What anybody may know of an act is an entry of its own beside the act's: of the body, of nobody in it, with the SHA-256 of what was
-- published. Its salt is anybody's, and opens its leaf alone; the entry that names the officer stays shut (decision 0130).

create policy entry_published on ledger.entry for insert to ${app} with check (
    kind = 'ledger.act.published' and officer is null
    and body = (select nullif(current_setting('concordat.body', true), '')::uuid));

-- Each read of a thing is an entry about it, too.
create index entry_published on ledger.entry (thing, at) where kind = 'ledger.act.published';

create function ledger.line(name text, value text) returns text language sql immutable
    set search_path = pg_catalog, pg_temp as $$
    select coalesce(name || ' ' || ledger.escaped(value) || E'\n', '')
$$;
revoke execute on function ledger.line(text, text) from public;

-- The words of each public act, made anew from what stands in the tables, so that what was changed there afterwards is found. Bodies are
-- named by their ids, for a name may change. Null where nobody may know of it, or may not any more.
create function published.figure_words(of_release uuid) returns text language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select f.content
      from statistics.release r join statistics.file f on f.release = r.id and f.name = r.table_id || '.csv'
     where r.id = of_release
       and exists (select from statistics.step s where s.release = r.id and s.kind = 'RELEASED')
       and not exists (select from statistics.step s where s.release = r.id and s.kind = 'WITHDRAWN')
$$;

create function published.withdrawal_words(of_release uuid) returns text language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select ledger.line('withdrawn', r.table_id) || ledger.line('quarter', r.quarter::text) || ledger.line('version', r.version::text)
           || ledger.line('why', s.words)
      from statistics.release r join statistics.step s on s.release = r.id and s.kind = 'WITHDRAWN'
     where r.id = of_release
$$;

create function published.statement_words(of_statement uuid) returns text language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select ledger.line('statement', a.code) || ledger.line('quarter', s.quarter::text) || ledger.line('body', s.body::text)
           || (select string_agg(ledger.line('question', q.question) || ledger.line('stands', q.stands) || ledger.line('drafted', q.drafted)
                                 || ledger.line('reason', q.reason), '' order by q.question collate "C")
                 from published.statement_sentences(s.id) q)
           || coalesce((select string_agg(ledger.line(lower(c.kind), c.words), '' order by c.number)
                          from published.statement_challenges(s.id) c), '')
           || ledger.line('signed', g.words)
      from assurance.statement s
      join assurance.said g on g.statement = s.id and g.kind = 'SIGNATURE'
      join partnership.area a on a.id = s.area
     where s.id = of_statement
$$;

create function published.matter_words(of_matter uuid) returns text language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select ledger.line('matter', m.reference) || ledger.line('kind', m.kind) || ledger.line('by', m.raised_in::text)
           || ledger.line('to', m.to_body::text) || ledger.line('title', m.title) || ledger.line('words', m.words)
           || ledger.line('duty', m.duty) || ledger.line('priority', m.priority::text) || ledger.line('due', m.due_on::text)
      from scrutiny.matter m
     where m.id = of_matter and m.withheld is null
$$;

create function published.step_words(of_matter uuid, of_number int) returns text language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select ledger.line('matter', m.reference) || ledger.line('step', s.number::text) || ledger.line('kind', s.kind)
           || ledger.line('by', s.body::text) || ledger.line('outcome', s.outcome) || ledger.line('words', s.words)
           || ledger.line('day', s.by_day::text)
      from scrutiny.step s join scrutiny.matter m on m.id = s.matter
     where m.id = of_matter and s.number = of_number and m.withheld is null
$$;

create function published.agreement_words(of_agreement uuid) returns text language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select ledger.line('agreement', a.reference) || ledger.line('title', a.title) || ledger.line('purposes', a.purposes)
           || ledger.line('from', a.from_day::text) || ledger.line('until', a.until_day::text)
           || ledger.line('openness', a.openness) || ledger.line('because', a.openness_reason) || ledger.line('withheld', t.withheld)
           || ledger.line('supersedes', a.supersedes::text)
           || coalesce((select string_agg(ledger.line(case when p.controller then 'controller' else 'party' end, p.body || ' ' || p.kind),
                                          '' order by p.body)
                          from published.agreement_party p where p.agreement = a.id), '')
           || ledger.line('gateways', t.gateways) || ledger.line('review', t.review_day::text)
           || ledger.line('retention-months', t.retention_months::text) || ledger.line('signed', t.signed_on::text)
           || coalesce((select string_agg(ledger.line('words.' || w.key, w.value), '' order by w.key collate "C")
                          from jsonb_each_text(t.words) w), '')
      from published.agreement a join published.agreement_text t on t.agreement = a.id
     where a.id = of_agreement
$$;

-- @param part the version of figures, or the number of a step
create function published.words_of(act text, of_thing uuid, part int) returns text
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select case
        when act = 'statistics.figures.released' then published.figure_words(of_thing)
        when act = 'statistics.figures.withdrawn' then published.withdrawal_words(of_thing)
        when act = 'assurance.statement.signed' then published.statement_words(of_thing)
        when act = 'scrutiny.matter.raised' then published.matter_words(of_thing)
        when act in ('scrutiny.matter.answered', 'scrutiny.matter.completed', 'scrutiny.matter.replied', 'scrutiny.matter.closed')
            then published.step_words(of_thing, part)
        when act in ('partnership.agreement.signed', 'partnership.agreement.reviewed', 'partnership.agreement.suspended',
                     'partnership.agreement.resumed', 'partnership.agreement.ended') then published.agreement_words(of_thing)
    end
$$;

-- What was published about a thing, in the order of time.
create function published.receipts(about uuid) returns table (entry uuid, at timestamptz, act text, part int)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select e.id, e.at, e.fields ->> 'act', coalesce((e.fields ->> 'part')::int, 0)
      from ledger.entry e
     where e.kind = 'ledger.act.published' and e.officer is null and e.thing = about
     order by e.at, coalesce((e.fields ->> 'part')::int, 0), e.id
$$;

-- The same of the figures of a table and quarter, in all their versions.
create function published.figure_receipts(of_table text, of_quarter date) returns table (entry uuid, at timestamptz, act text, part int)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select e.entry, e.at, e.act, e.part
      from statistics.release r cross join lateral published.receipts(r.id) e
     where r.table_id = of_table and r.quarter = of_quarter
     order by e.at, e.entry
$$;

-- What opens such an entry, and no other.
create function published.opening(of_entry uuid)
    returns table (id uuid, kind text, version int, at timestamptz, officer uuid, body uuid, thing uuid, agreement uuid, gateway text,
                   purpose text, fields jsonb, salt bytea, number bigint)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select e.id, e.kind, e.version, e.at, e.officer, e.body, e.thing, e.agreement, e.gateway, e.purpose, e.fields, s.salt, l.number
      from ledger.entry e
      join ledger.salt s on s.entry = e.id
      left join ledger.leaf l on l.entry = e.id
     where e.id = of_entry and e.kind = 'ledger.act.published' and e.officer is null
$$;

revoke execute on function published.figure_words(uuid), published.withdrawal_words(uuid), published.statement_words(uuid),
    published.matter_words(uuid), published.step_words(uuid, int), published.agreement_words(uuid),
    published.words_of(text, uuid, int), published.receipts(uuid), published.figure_receipts(text, date),
    published.opening(uuid) from public;
grant execute on function published.words_of(text, uuid, int) to ${app}, ${public};
grant execute on function published.receipts(uuid), published.figure_receipts(text, date), published.opening(uuid) to ${public};
