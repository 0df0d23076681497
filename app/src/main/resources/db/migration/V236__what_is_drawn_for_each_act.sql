-- For each act that is counted a random number is drawn, and kept added up with those of its cell, modulo 2^64. It stands for who is in
-- a cell, without anybody in it: the noise of a cell's figure is made of it and of a key that is not in the database (decision 0108).
create function statistics.draw() returns bigint language sql volatile
    set search_path = pg_catalog, pg_temp as $$
    -- The last eight digits of a version 4 uuid are random.
    select ('x' || right(gen_random_uuid()::text, 8) || right(gen_random_uuid()::text, 8))::bit(64)::bigint
$$;
-- It wraps around as a whole number of 64 bits does.
create function statistics.added(a bigint, b bigint) returns bigint language sql immutable
    set search_path = pg_catalog, pg_temp as $$
    select (mod(a::numeric + b::numeric + 27670116110564327424, 18446744073709551616) - 9223372036854775808)::bigint
$$;
revoke execute on function statistics.draw(), statistics.added(bigint, bigint) from public;

-- What was counted before today: a sum of random numbers is a random number.
alter table statistics.referrals add column drawn bigint not null default statistics.draw();
alter table statistics.referrals alter column drawn drop default;
alter table statistics.decisions add column drawn bigint not null default statistics.draw();
alter table statistics.decisions alter column drawn drop default;

create or replace function statistics.counts_a_referral() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into statistics.referrals as kept (area, quarter, sector, age, number, drawn)
    select r.area, statistics.quarter_of(r.referred_at), statistics.sector_of(b.kind), statistics.code_of(new.age_band), 1, statistics.draw()
      from intake.referral r left join partnership.body b on b.id = r.from_body
     where r.id = new.referral
    on conflict (area, quarter, sector, age) do update set number = kept.number + 1, drawn = statistics.added(kept.drawn, excluded.drawn);
    return null;
end $$;

create or replace function statistics.counts_a_decision() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into statistics.decisions as kept (area, quarter, kind, chosen, number, drawn)
    select r.area, statistics.quarter_of(new.decided_at), tg_argv[0], statistics.code_of(new.chosen), 1, statistics.draw()
      from intake.referral r where r.id = new.of_case
    on conflict (area, quarter, kind, chosen) do update set number = kept.number + 1, drawn = statistics.added(kept.drawn, excluded.drawn);
    return null;
end $$;
