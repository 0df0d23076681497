-- Statistics: with each assessment, whether a concern about the same person had come before, as it is known in that moment; counted once
-- and for good, with nobody in it. Each act is still counted in one cell, so that figures of one kind of act are attacked together
-- (decision 0144).
alter table statistics.decisions add column beside text not null default 'Not recorded';   -- what else was known of it then
alter table statistics.decisions alter column beside drop default;
alter table statistics.decisions drop constraint decisions_pkey, add primary key (area, quarter, kind, chosen, beside);

-- Who a case is about, and whom its team has said to be one person with them; not what deconfliction says.
create policy owner_counts on casework.subject for select to current_user using (true);
create policy owner_counts on people.membership for select to current_user using (not deconflicting);

-- As statistics/tables.json has it. The person of a case is looked at as they stand: where nobody has said yet that two are one, a
-- concern is the first.
create function statistics.come_before(asked uuid, at_number int) returns text language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select case
        when exists (select from casework.decision d
                      where d.of_case = asked and d.kind = 'ASSESSMENT' and d.corrects is null and d.number < at_number) then 'assessed-again'
        when not exists (select from casework.subject s where s.of_case = asked) then 'Not recorded'
        when exists (
            select from casework.subject mine
              join casework.case this on this.id = mine.of_case
              join people.membership m on m.identity = mine.identity and m.body = mine.body and not m.deconflicting
              join people.membership o on o.person = m.person and o.body = m.body and not o.deconflicting
              join casework.subject other on other.identity = o.identity and other.body = mine.body
              join casework.case before on before.id = other.of_case
             where mine.of_case = asked and (before.opened_at, before.id) < (this.opened_at, this.id)
               and not exists (select from people.membership l where l.identity = m.identity and l.body = m.body
                                  and not l.deconflicting and l.number > m.number)
               and not exists (select from people.membership l where l.identity = o.identity and l.body = o.body
                                  and not l.deconflicting and l.number > o.number)) then 'again'
        else 'first' end
$$;
revoke execute on function statistics.come_before(uuid, int) from public;

create or replace function statistics.counts_a_decision() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    known text := 'Not recorded';
begin
    if tg_argv[0] = 'ASSESSMENT' then
        known := statistics.come_before(new.of_case, new.number);
    end if;
    insert into statistics.decisions as kept (area, quarter, kind, chosen, beside, number, drawn)
    select r.area, statistics.quarter_of(new.decided_at), tg_argv[0], statistics.code_of(new.chosen), known, 1, statistics.draw()
      from intake.referral r where r.id = new.of_case
    on conflict (area, quarter, kind, chosen, beside) do update
        set number = kept.number + 1, drawn = statistics.added(kept.drawn, excluded.drawn);
    return null;
end $$;
