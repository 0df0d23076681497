-- As V298 has it; but where so few answered that it is not told how many, it is not told either how many answers are held back; and fewer
-- than five are never told exactly (decision 0129).
alter table published.consultation_held drop constraint consultation_held_held_check;
alter table published.consultation_held alter column held drop not null;   -- null: fewer than five
delete from published.consultation_held;
alter table published.consultation_held add constraint enough_to_be_told check (held >= 5);

create or replace function published.count_held(of uuid) returns void language plpgsql
    set search_path = pg_catalog, pg_temp as $$
begin
    delete from published.consultation_held where consultation = of;
    insert into published.consultation_held (consultation, reason, held)
    select of, m.reason, case when count(*) >= 5 then count(*) end
      from intake.consultation_answer a
      join lateral (select x.reason from consultation.moderation x where x.answer = a.id order by x.number desc limit 1) m on true
     where a.consultation = of and m.reason is not null
       and exists (select from published.consultation p where p.id = of and p.results ->> 'ALL' is not null)
     group by m.reason;
end $$;

-- What was counted before.
select published.count_held(p.id) from published.consultation p where p.answered_on is not null;
