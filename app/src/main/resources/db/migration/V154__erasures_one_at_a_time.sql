-- A decision on an erasure is made before anything is erased, so that of two at the same moment one loses and has done
-- nothing; one proposal at a time waits for an entry; and whoever proposed can take it back.

-- Whether nobody has decided on it. The row is otherwise never updated; the trigger below is the only one who does.
alter table records.erasure add column waits boolean not null default true;
create policy owner_ends on records.erasure for update to current_user using (true);
update records.erasure p set waits = false
 where exists (select from records.erasure_decision d where d.erasure = p.id)
    or exists (select from records.erasure o where o.entry = p.entry and (o.proposed_at, o.id) < (p.proposed_at, p.id)
                  and not exists (select from records.erasure_decision d where d.erasure = o.id));
create unique index one_waits on records.erasure (entry) where waits;
-- For the list of what waits in any body, which the national board sees.
create index erasure_waits on records.erasure (proposed_at, id) where waits;

alter table records.erasure add constraint official_at_most check (not sharing.marked_above_official(reason));
alter table records.erasure_decision add constraint official_at_most
    check (not sharing.marked_above_official(coalesce(reason, '')));

-- The id made with the form, by which the same submit is known again; of decisions from before, one that no form has.
alter table records.erasure_decision add column act uuid not null default gen_random_uuid();
alter table records.erasure_decision alter column act drop default;

alter table records.erasure_decision drop constraint erasure_decision_outcome_check;
alter table records.erasure_decision add constraint erasure_decision_outcome_check
    check (outcome in ('ERASED', 'DECLINED', 'WITHDRAWN'));
alter table records.erasure_decision drop constraint someone_else_decides;
alter table records.erasure_decision add constraint someone_else_decides
    check ((decided_by = proposed_by) = (outcome = 'WITHDRAWN'));

-- The commitment is the one of the leaf, too; a policy compares no bytes, so it is asked here.
create function records.is_of_the_leaf() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from ledger.leaf l where l.entry = new.entry and l.commitment = new.commitment) then
        raise exception 'the leaf has another commitment' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger is_of_the_leaf before insert on records.erasure
    for each row when (current_user = '${app}') execute function records.is_of_the_leaf();

create function records.ends() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    update records.erasure set waits = false where id = new.erasure;
    return null;
end $$;
create trigger ends after insert on records.erasure_decision for each row execute function records.ends();
revoke execute on function records.ends(), records.is_of_the_leaf() from public;

-- What is said to be erased is, when the act is done.
drop trigger erased_first on records.erasure_decision;
create constraint trigger is_erased after insert on records.erasure_decision deferrable initially deferred
    for each row execute function records.erased_first();

-- Whether the viewer decided that the entry goes, as someone else than who proposed it, and neither did what it records.
create or replace function records.viewer_is_the_second(target uuid, did_it uuid) returns boolean language sql stable
    security definer set search_path = pg_catalog, pg_temp as $$
    select exists (select from records.erasure p join records.erasure_decision d on d.erasure = p.id
                    where p.entry = target and d.outcome = 'ERASED' and d.decided_by = access.viewer_officer()
                      and did_it is distinct from p.proposed_by and did_it is distinct from d.decided_by)
$$;

-- As V153 has it; of two who erase at the same moment one does, and the other is told that nothing was there.
create or replace function ledger.erase(target uuid, because uuid) returns boolean language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
declare
    did_it uuid;
begin
    if coalesce('ADMINISTRATOR' <> all (access.viewer_roles()), true) then
        raise exception 'erased by nobody who may' using errcode = 'insufficient_privilege';
    end if;
    if not exists (select from ledger.entry e where e.id = because and e.kind = 'ledger.entry.erased'
                      and e.thing = target and e.officer = access.viewer_officer()) then
        raise exception 'an erasure without its entry' using errcode = 'insufficient_privilege';
    end if;
    select e.officer into did_it from ledger.entry e where e.id = target and e.kind <> 'ledger.entry.erased';
    if not found then
        return false;
    end if;
    if not records.viewer_is_the_second(target, did_it) then
        raise exception 'an erasure by one person' using errcode = 'insufficient_privilege';
    end if;
    insert into ledger.erasure (entry, by_entry, erased_at) values (target, because, access.viewer_at())
        on conflict do nothing;
    if not found then
        return false;
    end if;
    delete from ledger.salt s where s.entry = target;
    delete from ledger.entry e where e.id = target;
    return true;
end $$;

-- Whether an entry of the viewer's body was erased, for whoever has its identifier, which stands on its receipt.
create function records.erased_of_viewers_body(target uuid) returns boolean language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select exists (select from records.erasure p join records.erasure_decision d on d.erasure = p.id
                    where p.entry = target and p.body = access.viewer_body() and d.outcome = 'ERASED')
$$;
revoke execute on function records.erased_of_viewers_body(uuid) from public;
grant execute on function records.erased_of_viewers_body(uuid) to ${app};

-- To a scrutiny officer: which leaves of a body that served their police area in that month no longer open, and since
-- when. Whoever decided may be of another body, whose entries they do not see; and of what was erased they
-- learn its place in the log alone. Newest first.
create function oversight.erasures(of_month date, most int)
    returns table (body uuid, number bigint, erased_at timestamptz)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select p.body, p.number, x.erased_at
      from records.erasure p join ledger.erasure x on x.entry = p.entry
     where exists (select from records.erasure_decision d where d.erasure = p.id and d.outcome = 'ERASED')
       and x.erased_at >= of_month::timestamp at time zone 'Europe/London'
       and x.erased_at < (of_month + interval '1 month') at time zone 'Europe/London'
       and p.body in (select c.body from partnership.coverage c
                       where 'SCRUTINY_OFFICER' = any (access.viewer_roles())
                         and c.area = any ((select sharing.areas_overseen())::uuid[])
                         and c.from_month <= of_month
                         and (c.until_day is null or c.until_day > of_month and c.until_day > c.from_day))
     order by x.erased_at desc, p.number limit most
$$;
revoke execute on function oversight.erasures(date, int) from public;
grant execute on function oversight.erasures(date, int) to ${app};

-- How many leaves open to nobody because their entries were lawfully erased, of all bodies together.
create function published.erasures() returns bigint language sql stable security definer
    set search_path = pg_catalog, pg_temp as $$
    select count(*) from ledger.erasure
$$;
revoke execute on function published.erasures() from public;
grant execute on function published.erasures() to ${public};
