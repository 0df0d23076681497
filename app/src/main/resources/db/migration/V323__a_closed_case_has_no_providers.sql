-- A case that its team closes is supported by nobody: what providers give it ends with it, and nobody is asked for more while it stays
-- closed. What they raised is taken up before, by its owner, who can do so at once (decision 0133).
create or replace function panels.supported_at(asked uuid, by_panel uuid) returns uuid language sql stable as $$
    select s.item from (
        select d.item, d.chosen
          from panels.item i
          join panels.meeting m on m.id = i.meeting
          join panels.decision d on d.item = i.id
         where i.of_case = asked and i.panel = by_panel and d.chosen <> 'MORE_INFORMATION'
           and not exists (select from panels.decision c where c.corrects = d.id)
         order by m.on_day desc, i.put_at desc, i.id desc limit 1) s
     where s.chosen in ('ADOPT', 'CONTINUE')
       and not exists (select from casework.case c where c.id = asked and c.stage = 'CLOSED')
$$;

-- Whether a case is closed that came to a panel, for whoever chairs it.
create function panels.is_closed(asked uuid, by_panel uuid) returns boolean language plpgsql stable security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    if by_panel is distinct from access.viewer_body() or not 'PANEL_CHAIR' = any (access.viewer_roles()) then
        return false;
    end if;
    return exists (select from panels.item i join casework.case c on c.id = i.of_case
                    where i.of_case = asked and i.panel = by_panel and c.stage = 'CLOSED');
end $$;
revoke execute on function panels.is_closed(uuid, uuid) from public;
grant execute on function panels.is_closed(uuid, uuid) to ${app};

create function casework.ends_what_providers_give() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform pg_advisory_xact_lock(hashtextextended(new.of_case::text, 181));
    if exists (select from panels.given g where g.of_case = new.of_case and g.concern is not null
                  and not exists (select from panels.taken_up t where t.session = g.id)) then
        raise exception 'what a provider raised is taken up before a case closes' using errcode = 'check_violation';
    end if;
    insert into panels.engagement_end (engagement, panel, of_case, body, provider, ended_by, ended_at, reason)
    select e.id, e.panel, e.of_case, e.body, e.provider, new.officer, new.answered_at, 'The team whose case it is has ended it.'
      from panels.engagement e
     where e.of_case = new.of_case
       and not exists (select from panels.engagement_answer a where a.engagement = e.id and not a.accepted)
       and not exists (select from panels.engagement_end x where x.engagement = e.id);
    return new;
end $$;
create trigger ends_what_providers_give before insert on casework.closing
    for each row when (new.outcome = 'CONFIRMED') execute function casework.ends_what_providers_give();
