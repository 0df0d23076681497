-- What the database asks of support looks at what others may be writing at that moment. Whoever adds to support of a case, or decides
-- on it, therefore waits for whoever does so too, as the service does; before any other trigger, so that these see what was written.
create function panels.acts_follow_one_another() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtextextended(new.of_case::text, 181));
    return new;
end $$;
do $$
declare
    t text;
begin
    foreach t in array array['consent', 'decision', 'engagement', 'engagement_answer', 'engagement_end', 'given'] loop
        execute format('create trigger acts_follow_one_another before insert on panels.%I
            for each row execute function panels.acts_follow_one_another()', t);
    end loop;
end $$;
