-- Of a person about whom there is a concern, their gender, if whoever refers says it; null where it was not asked. It is counted with the
-- other things that are known of a referral, so that anybody sees whether concerns fall on some more than on others (decision 0147).
alter table intake.concern add column gender text;
alter table intake.concern add constraint a_gender_that_we_know check (
    gender is null or kind = 'PERSON' and gender in ('FEMALE', 'MALE', 'ANOTHER', 'NOT_KNOWN'));

alter table statistics.referrals add column gender text not null default 'Not recorded';
alter table statistics.referrals alter column gender drop default;
alter table statistics.referrals drop constraint referrals_pkey, add primary key (area, quarter, sector, age, gender);

create or replace function statistics.counts_a_referral() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into statistics.referrals as kept (area, quarter, sector, age, gender, number, drawn)
    select r.area, statistics.quarter_of(r.referred_at), statistics.sector_of(b.kind), statistics.code_of(new.age_band),
           statistics.code_of(new.gender), 1, statistics.draw()
      from intake.referral r left join partnership.body b on b.id = r.from_body
     where r.id = new.referral
    on conflict (area, quarter, sector, age, gender) do update
        set number = kept.number + 1, drawn = statistics.added(kept.drawn, excluded.drawn);
    return null;
end $$;
