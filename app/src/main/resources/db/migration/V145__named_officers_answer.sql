-- A body is answered for by its named disclosure officers alone (decision 0056). One of them takes a request, and says
-- that nothing is held, refuses, or has a disclosure composed: by themselves where they originate too, else by an
-- originating officer of their body to whom they hand it.
alter table requests.step
    add column composer uuid,                      -- to whom it was handed
    drop constraint step_kind_check,
    add constraint step_kind_check check (kind in ('TAKEN', 'GIVEN_BACK', 'HANDED', 'PREPARING', 'DROPPED', 'DISCLOSED',
                                                   'NOTHING_HELD', 'REFUSED', 'REMINDED', 'WITHDRAWN')),
    add constraint handed_to_somebody check ((kind = 'HANDED') = (composer is not null)),
    add constraint handed_to_another check (composer <> officer),
    add foreign key (composer, body) references partnership.officer (id, body);

alter policy step_by_us on requests.step with check (
    body = (select access.viewer_body()) and officer = (select access.viewer_officer())
    and (kind = any (array['DISCLOSED', 'DROPPED'])
            and (select access.viewer_roles()) && array['ORIGINATOR', 'APPROVER']
        or kind = 'PREPARING' and 'ORIGINATOR' = any ((select access.viewer_roles())::text[])
        or kind = any (array['TAKEN', 'GIVEN_BACK', 'HANDED', 'NOTHING_HELD', 'REFUSED'])
            and 'DISCLOSURE_OFFICER' = any ((select access.viewer_roles())::text[]))
    and (kind = any (array['GIVEN_BACK', 'DROPPED'])
        or agreement = any ((select access.viewer_agreements())::uuid[])));

create or replace function requests.step_follows() returns trigger language plpgsql as $$
declare
    today constant date := (access.viewer_at() at time zone 'Europe/London')::date;
    made int;
    holder uuid;
    handed uuid;
begin
    select coalesce(max(s.number), 0) into made from requests.step s
     where s.request = new.request and s.body = new.body;
    if new.number <= made then
        return new;                                -- another was faster: the key says so
    end if;
    if new.number > made + 1 or new.at <> access.viewer_at() then
        raise exception 'steps follow each other';
    end if;
    if exists (select from requests.step s where s.request = new.request and s.body = new.body
                  and (s.kind in ('WITHDRAWN', 'DISCLOSED', 'NOTHING_HELD')
                    or s.kind = 'REFUSED' and s.review_on > today and new.kind <> 'WITHDRAWN')) then
        raise exception 'nothing follows an answer that stands, or a withdrawal';
    end if;
    select case when s.kind = 'TAKEN' then s.officer end into holder from requests.step s
     where s.request = new.request and s.body = new.body and s.kind in ('TAKEN', 'GIVEN_BACK')
     order by s.number desc limit 1;
    if new.kind in ('GIVEN_BACK', 'HANDED', 'NOTHING_HELD', 'REFUSED') and holder is distinct from new.officer then
        raise exception 'its owner answers';
    end if;
    select s.composer into handed from requests.step s
     where s.request = new.request and s.body = new.body and s.kind in ('TAKEN', 'GIVEN_BACK', 'HANDED')
     order by s.number desc limit 1;
    if new.kind = 'PREPARING' and holder is distinct from new.officer and handed is distinct from new.officer then
        raise exception 'its owner has it composed';
    end if;
    if new.kind = 'DISCLOSED' and not exists (
        select from sharing.addressed a
         where a.disclosure = new.disclosure and a.reference = new.reference and a.body = new.from_body
           and a.from_body = new.body and a.sent_at is not null) then
        raise exception 'answered with what was not sent to the body that asks';
    end if;
    return new;
end $$;
