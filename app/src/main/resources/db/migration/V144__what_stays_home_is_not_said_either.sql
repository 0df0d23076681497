-- Why something may be passed on, or may not, is read by another body: what stays home with what that is of does not stand
-- there. The application looks at the letters behind the words; the database at the words as they are.
create function sharing.nothing_at_home_is_said() returns trigger language plpgsql as $$
begin
    if exists (
        select from sharing.onward_asked a
          join sharing.tearline t on t.disclosure = a.disclosure and t.body = a.body
          join sharing.home_term h on h.body = t.body and h.home = t.home and h.anywhere
         where a.request = new.request and a.body = new.body
           and position(lower(h.term collate "C") in lower(new.reason collate "C")) > 0) then
        raise exception 'what stays home is not said of what is passed on';
    end if;
    return new;
end $$;
create trigger nothing_at_home_is_said before insert on sharing.onward_decision
    for each row execute function sharing.nothing_at_home_is_said();
