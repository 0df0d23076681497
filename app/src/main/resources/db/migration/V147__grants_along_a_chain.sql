-- A grant is neither asked for nor given of what was passed on while an agreement further up the chain is not in force,
-- or once it has ended. One that was given opens nothing then: the row itself is not read (V116), and now it is not
-- given either.
create or replace function sharing.grant_is_of_what_is_shared() returns trigger language plpgsql as $$
begin
    if not exists (
        select from sharing.addressed a
         where a.disclosure = new.disclosure and a.body = new.body and a.role = new.role
           and a.from_body = new.from_body and a.reference = new.reference
           and a.sent_at <= new.asked_at and a.visible_until > new.asked_at
           and a.agreement = any (access.viewer_agreements())
           and a.disclosure <> all (sharing.severed())) then
        raise exception 'a grant is of what is shared';
    end if;
    return new;
end $$;

create or replace function sharing.grant_is_still_asked() returns trigger language plpgsql as $$
begin
    if exists (select from sharing.grant_withdrawal w where w.request = new.request) then
        raise exception 'a grant that was withdrawn is not decided on';
    end if;
    if new.outcome = 'GIVEN' and not exists (
        select from sharing.addressed a
         where a.disclosure = new.disclosure and a.body = new.body and a.role = new.role
           and a.visible_until > new.decided_at and a.disclosure <> all (sharing.severed())) then
        raise exception 'a grant is given of what is shared';
    end if;
    return new;
end $$;
