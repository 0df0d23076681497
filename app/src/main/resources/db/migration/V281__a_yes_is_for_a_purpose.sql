-- What is passed on serves the purpose for which it was told, and for which everyone above was asked: a yes is for that alone.
alter table sharing.onward_request add column purpose text;
update sharing.onward_request r set purpose = (select d.purpose from sharing.disclosure d where d.id = r.disclosure);
alter table sharing.onward_request alter column purpose set not null;

create or replace function sharing.onward_is_of_what_is_held() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (
        select from sharing.addressed a
         where a.disclosure = new.disclosure and a.body = new.body
           and a.from_body = new.from_body and a.reference = new.reference
           and a.sent_at <= new.asked_at and a.visible_until > new.asked_at
           and a.agreement = any (access.viewer_agreements())) then
        raise exception 'only what is held is passed on';
    end if;
    if exists (select from unnest(new.audience) line
                where split_part(line, ' ', 1) in (new.body::text, new.from_body::text)) then
        raise exception 'nothing is passed back to whom it came from';
    end if;
    select a.purpose into strict new.purpose from sharing.addressed a
     where a.disclosure = new.disclosure and a.body = new.body limit 1;
    select count(*), 0, null, null into new.asked, new.given, new.declined_at, new.declined_because
      from sharing.owners_above(new.disclosure);
    return new;
end $$;

create or replace function sharing.takes_its_place() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    earlier sharing.disclosure;
    source sharing.disclosure;
    yes sharing.onward_request;
begin
    new.version := 1;
    new.first_version := null;
    new.old_version := null;
    new.hop := 0;
    new.source_hop := null;
    if new.supersedes is not null then
        perform sharing.hold_chain(new.supersedes);
        select * into earlier from sharing.disclosure d where d.id = new.supersedes and d.body = new.body;
        if not found or earlier.derived_from is distinct from new.derived_from then
            raise exception 'a correction stands where what it corrects stood';
        end if;
        new.version := earlier.version + 1;
        new.old_version := earlier.version;
        new.first_version := coalesce(earlier.first_version, earlier.id);
        new.onward := earlier.onward;
    end if;
    if new.derived_from is null then
        new.onward := null;
        return new;
    end if;
    perform sharing.hold_chain(new.derived_from);
    select * into strict source from sharing.disclosure d where d.id = new.derived_from;
    new.hop := source.hop + 1;
    new.source_hop := source.hop;
    if not exists (select from sharing.owners_above(source.id) o where o.body <> new.body) then
        new.onward := null;
        return new;
    end if;
    select * into yes from sharing.onward_request r
     where r.id = new.onward and r.disclosure = new.derived_from and r.body = new.body and r.gateway = new.gateway
       and r.purpose = new.purpose and r.asked > 0 and r.given = r.asked and r.declined_at is null;
    if not found or new.supersedes is null and yes.stands_until <= access.viewer_at() then
        raise exception 'nothing is passed on without its originator''s yes';
    end if;
    if coalesce(sharing.held_until(source.id, new.body, new.supersedes is not null) <= access.viewer_at(), true) then
        raise exception 'what has ended is not passed on';
    end if;
    return new;
end $$;
