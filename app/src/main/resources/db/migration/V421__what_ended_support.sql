-- Statistics: with each decision of a panel, what ended support, if it ended by that decision (decision 0144).

-- By when something more had to be done in support of the case, after what was done last; null where the panel held none. Reckoned with
-- the register of law when the panel decides, as what is due next is.
alter table panels.decision add column lapses_by date;

-- As statistics/tables.json has it, by what the panel decided and what was said of consent until then.
create function statistics.support_ended(by_decision panels.decision) returns text language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select case
        when by_decision.chosen not in ('END', 'SIGNPOST', 'POLICE_LED') or not panels.supported_before(by_decision.item) then 'no-end'
        when by_decision.chosen = 'POLICE_LED' then 'police-led'
        when 'CONSENT_NOT_GIVEN' = any (by_decision.kinds)
          or (select c.state in ('REFUSED', 'WITHDRAWN') from panels.consent c
               where c.of_case = by_decision.of_case and c.panel = by_decision.panel order by c.number desc limit 1) then 'consent'
        when by_decision.chosen = 'SIGNPOST' or 'MOVED_AWAY' = any (by_decision.kinds) then 'moved'
        when by_decision.lapses_by is null then 'Not recorded'
        when (by_decision.decided_at at time zone 'Europe/London')::date > by_decision.lapses_by then 'lapsed'
        when 'SUPPORT_DID_ITS_WORK' = any (by_decision.kinds) then 'completed'
        else 'other' end
$$;
revoke execute on function statistics.support_ended(panels.decision) from public;

create or replace function statistics.counts_a_decision() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    known text;
begin
    if tg_argv[0] = 'ASSESSMENT' then
        known := statistics.come_before(new.of_case, new.number);
    else
        known := statistics.support_ended(new);
    end if;
    insert into statistics.decisions as kept (area, quarter, kind, chosen, beside, number, drawn)
    select r.area, statistics.quarter_of(new.decided_at), tg_argv[0], statistics.code_of(new.chosen), known, 1, statistics.draw()
      from intake.referral r where r.id = new.of_case
    on conflict (area, quarter, kind, chosen, beside) do update
        set number = kept.number + 1, drawn = statistics.added(kept.drawn, excluded.drawn);
    return null;
end $$;
