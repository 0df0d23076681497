-- Statistics: with each assessment, the age and the gender that whoever referred had given, so that anybody sees whether what comes of a
-- concern differs between them. Each act is still counted in one cell (decision 0144).
alter table statistics.decisions add column age text not null default 'Not recorded', add column gender text not null default 'Not recorded';
alter table statistics.decisions alter column age drop default, alter column gender drop default;
alter table statistics.decisions drop constraint decisions_pkey, add primary key (area, quarter, kind, chosen, beside, age, gender);

create policy owner_counts on intake.concern for select to current_user using (true);

-- As V421 has it; and of whom an assessment was. Of what a panel decides that is not counted.
create or replace function statistics.counts_a_decision() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    known text;
    of_age text;
    of_gender text;
begin
    if tg_argv[0] = 'ASSESSMENT' then
        known := statistics.come_before(new.of_case, new.number);
        select c.age_band, c.gender into of_age, of_gender from intake.concern c where c.referral = new.of_case;
    else
        known := statistics.support_ended(new);
    end if;
    insert into statistics.decisions as kept (area, quarter, kind, chosen, beside, age, gender, number, drawn)
    select r.area, statistics.quarter_of(new.decided_at), tg_argv[0], statistics.code_of(new.chosen), known, statistics.code_of(of_age),
           statistics.code_of(of_gender), 1, statistics.draw()
      from intake.referral r where r.id = new.of_case
    on conflict (area, quarter, kind, chosen, beside, age, gender) do update
        set number = kept.number + 1, drawn = statistics.added(kept.drawn, excluded.drawn);
    return null;
end $$;
