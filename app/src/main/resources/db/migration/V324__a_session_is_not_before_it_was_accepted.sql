-- A provider gives no session before they accepted to: one of an earlier day was asked of them by nobody.
create function panels.given_once_accepted() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if exists (select from panels.engagement_answer a where a.engagement = new.engagement
                  and new.on_day < (a.answered_at at time zone 'Europe/London')::date) then
        raise exception 'a session is not of a day before its provider accepted';
    end if;
    return new;
end $$;
create trigger given_once_accepted before insert on panels.given
    for each row execute function panels.given_once_accepted();
