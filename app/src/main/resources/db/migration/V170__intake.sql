-- Intake: a concern comes in by one front door. Whoever refers writes it and reads the outside of what they wrote; the
-- inside is for the police force that serves the area, and nothing of either is ever changed. The schema is there since
-- V081; the public site's role may insert into it, and no policy lets it yet.
grant usage on schema intake to ${app};

-- The outside: who referred what sort of thing, where to, and the one reference that everybody speaks of it by.
create table intake.referral (
    id          uuid primary key,                       -- made with the form
    reference   text not null unique check (reference ~ '^C-[0-9A-Z]{4}-[0-9A-Z]{4}$'),
    kind        text not null check (kind in ('PERSON', 'ONLINE')),
    urgent      boolean not null,
    from_body   uuid not null,
    referred_by uuid not null,
    referred_at timestamptz not null,
    area        uuid not null references partnership.area,
    to_body     uuid not null references partnership.body,
    unique (id, kind, referred_by, to_body),
    unique (id, reference, kind, urgent, to_body, referred_by, referred_at),
    foreign key (referred_by, from_body) references partnership.officer (id, body)
);
create index referral_by on intake.referral (referred_by, referred_at desc, id);
create index referral_to on intake.referral (to_body, referred_at desc);

-- The inside, as given: what was seen stands apart from what is made of it (Data Protection Act 2018 s.38). The address of
-- something online is text: nothing ever fetches it.
create table intake.concern (
    referral    uuid primary key,
    kind        text not null,
    referred_by uuid not null,
    to_body     uuid not null,
    name        text check (char_length(name) between 1 and 200),
    other_names text check (char_length(other_names) between 1 and 200),
    age_band    text,                                    -- people.AgeBand
    place       text check (char_length(place) between 1 and 200),
    address     text check (char_length(address) between 1 and 2000),
    material    text check (material in ('POST', 'MESSAGE', 'VIDEO', 'ACCOUNT', 'SITE', 'GAME', 'OTHER')),
    seen_where  text check (char_length(seen_where) between 1 and 200),
    seen        text not null check (char_length(seen) between 1 and 4000),
    worry       text not null check (char_length(worry) between 1 and 4000),
    done        text check (char_length(done) between 1 and 4000),
    foreign key (referral, kind, referred_by, to_body) references intake.referral (id, kind, referred_by, to_body),
    constraint somebody_or_something check (
        (kind = 'PERSON') = (name is not null) and (kind = 'PERSON') = (age_band is not null)
        and (kind = 'ONLINE') = (address is not null) and (kind = 'ONLINE') = (material is not null)
        and (kind = 'ONLINE') = (seen_where is not null)
        and (kind = 'PERSON' or place is null and other_names is null)),
    constraint official_at_most check (not sharing.marked_above_official(concat_ws(E'\n', name, other_names, place, address,
        seen_where, seen, worry, done)))
);

alter table intake.referral enable row level security;
alter table intake.referral force row level security;
alter table intake.concern enable row level security;
alter table intake.concern force row level security;

create policy referral_made on intake.referral for insert to ${app} with check (
    from_body = (select access.viewer_body()) and referred_by = (select access.viewer_officer())
    and referred_at = (select access.viewer_at())
    and (select access.viewer_roles()) && array['ORIGINATOR', 'DISCLOSURE_OFFICER', 'SAFEGUARDING_LEAD', 'PREVENT_OFFICER',
        'PANEL_CHAIR', 'COORDINATOR', 'PANEL_PARTNER']);
create policy referral_own on intake.referral for select to ${app} using (
    referred_by = (select access.viewer_officer()));
create policy referral_to_us on intake.referral for select to ${app} using (
    to_body = (select access.viewer_body()) and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[]));

create policy concern_made on intake.concern for insert to ${app} with check (
    referred_by = (select access.viewer_officer()));
create policy concern_to_us on intake.concern for select to ${app} using (
    to_body = (select access.viewer_body()) and 'PREVENT_OFFICER' = any ((select access.viewer_roles())::text[]));

grant select, insert on intake.referral, intake.concern to ${app};

-- A concern goes to the police force that serves the area on the day, and to nobody else.
create function intake.referral_goes_to_the_force() returns trigger language plpgsql as $$
declare
    day constant date := (new.referred_at at time zone 'Europe/London')::date;
begin
    if not exists (
        select from partnership.coverage c
         where c.area = new.area and c.body = new.to_body and c.kind = 'POLICE_FORCE'
           and c.from_day <= day and (c.until_day is null or c.until_day > day)) then
        raise exception 'a concern goes to the police force that serves the area';
    end if;
    return new;
end $$;
create trigger referral_goes_to_the_force before insert on intake.referral
    for each row execute function intake.referral_goes_to_the_force();
