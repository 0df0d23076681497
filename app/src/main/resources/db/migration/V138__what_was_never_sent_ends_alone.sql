-- A correction that is taken back before it was sent ends alone: what it would have corrected stands, and so does all that
-- was passed on from that. The rest is as in V116.
create or replace function sharing.ending_follows() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    first uuid;
    hop record;
    until timestamptz;
begin
    perform sharing.hold_chain(new.disclosure);
    if not exists (select from sharing.addressed a where a.disclosure = new.disclosure and a.sent_at is not null) then
        return null;
    end if;
    select coalesce(d.first_version, d.id) into strict first from sharing.disclosure d where d.id = new.disclosure;
    for hop in
        select distinct coalesce(d.first_version, d.id) as first, d.body, c.crosses
          from sharing.custody c join sharing.disclosure d on d.id = c.disclosure
         where c.above_first = first and c.distance = 1
    loop
        select max(a.visible_until) into until
          from sharing.addressed a where a.disclosure = new.superseded_by and a.body = hop.body;
        if new.kind = 'RECALLED' or hop.crosses and until is null then   -- the new version is not for that body
            perform sharing.withdraw_from(hop.first, new.act, new.recalled_at);
            continue;
        end if;
        update sharing.disclosure d set source_corrected_at = new.recalled_at
         where d.standing in ('PROPOSED', 'SENT')
           and (hop.first in (d.id, d.first_version)
                or exists (select from sharing.custody c where c.disclosure = d.id and c.above_first = hop.first));
        update sharing.addressed a set visible_until = until
         where a.ended is null and a.visible_until > until
           and exists (select from sharing.disclosure d where d.id = a.disclosure
                          and (hop.first in (d.id, d.first_version)
                               or exists (select from sharing.custody c
                                           where c.disclosure = d.id and c.above_first = hop.first)));
    end loop;
    return null;
end $$;
