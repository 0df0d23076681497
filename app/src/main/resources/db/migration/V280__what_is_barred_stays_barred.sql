-- Where information comes from, once a body of that kind has given it to another: law.Provenance.of.
create function sharing.provenance_of(kind text) returns text language sql immutable set search_path = pg_catalog, pg_temp as $$
    select case
        when kind = 'SECURITY_SERVICE' then 'INTELLIGENCE_SERVICE'
        when kind in ('COUNTER_TERRORISM_POLICING', 'POLICE_FORCE') then 'POLICE'
        when kind = 'HEALTH_BODY' then 'HEALTH'
        when kind in ('SCHOOL', 'COLLEGE_OR_UNIVERSITY') then 'EDUCATION'
        when kind in ('PROBATION', 'PRISON', 'YOUTH_CUSTODY') then 'PRISON_OR_PROBATION'
        else 'ANOTHER_BODY' end
$$;

-- What of where something came from cannot be shed, by whoever made it or, where it was given, by whoever has it now:
-- law.Provenance.carried and given.
create function sharing.carried(provenance text[], material text[], kind text, given boolean) returns text[]
    language sql immutable set search_path = pg_catalog, pg_temp as $$
    select case when given then array_remove(provenance, 'OWN_RECORDS') || sharing.provenance_of(kind) else provenance end
        || case when 'INTELLIGENCE_SERVICE' = any (material) and kind <> 'SECURITY_SERVICE' then array['INTELLIGENCE_SERVICE'] end
        || case when 'INVESTIGATORY_POWERS' = any (material) then array['INTERCEPTION'] end
        || case when 'HEALTH_OR_SOCIAL_CARE' = any (material) and kind <> 'HEALTH_BODY'
                     and not provenance && array['HEALTH', 'SOCIAL_CARE']
                then array[case when kind = 'LOCAL_AUTHORITY' then 'SOCIAL_CARE' else 'HEALTH' end] end
$$;
revoke execute on function sharing.provenance_of(text), sharing.carried(text[], text[], text, boolean) from public;

-- What corrects something stands where that stood, and so in what it was derived from.
create or replace function sharing.provenance_is_inherited() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from sharing.disclosure d join partnership.body b on b.id = d.body
                    where d.id = coalesce(new.supersedes, new.derived_from)
                      and string_to_array(new.provenance, ',') @> sharing.carried(string_to_array(d.provenance, ','),
                              string_to_array(d.material, ','), b.kind, d.body <> new.body)) then
        raise exception 'provenance is inherited by what is derived';
    end if;
    return new;
end $$;
