-- Resources beside results: what was granted for each police area and how many worked there, by financial year and strand of CONTEST,
-- each with where that is written. Every version is a row, and none changes: what was wrong is corrected by the next, with a reason.
create schema resources;
grant usage on schema resources to ${app};

create table resources.amount (
    id      uuid primary key,                           -- of the first that was entered with a form, the form's
    area    uuid not null references partnership.area,
    year    int not null check (year between 2000 and 2099),           -- the financial year that begins on 1 April of it
    kind    text not null check (kind in ('GRANT', 'STAFF')),
    strand  text not null check (strand in ('PREVENT', 'PURSUE', 'PROTECT', 'PREPARE', 'UNDIVIDED')),
    version int not null check (version > 0),
    body    uuid not null,
    made_by uuid not null,
    made_at timestamptz not null,
    planned boolean not null,                           -- what it came to is known once the year is over
    amount  numeric(11, 1) not null,                    -- pounds; full-time equivalents
    source  text not null check (char_length(source) between 1 and 200),       -- the document
    address text not null check (char_length(address) <= 300 and address ~ '^https?://[^[:space:]/]+(/[^[:space:]]*)?$'),
    dated   date not null,                              -- of the document
    reason  text check (char_length(reason) between 1 and 1000),
    unique (area, year, kind, strand, version),
    foreign key (made_by, body) references partnership.officer (id, body),
    constraint a_correction_says_why check ((version = 1) = (reason is null)),
    constraint planned_until_the_year_is_over check (
        planned = ((made_at at time zone 'Europe/London')::date < make_date(year + 1, 4, 1))),
    constraint begins_within_a_year check (
        make_date(year, 4, 1) <= ((made_at at time zone 'Europe/London')::date + interval '1 year')::date),
    constraint whole_pounds_or_tenths_of_staff check (
        case kind when 'GRANT' then amount between 0 and 9999999999 and amount = trunc(amount) else amount between 0 and 99999.9 end),
    constraint written_before_it_is_entered check (dated <= (made_at at time zone 'Europe/London')::date),
    constraint official_at_most check (not sharing.marked_above_official(source) and not sharing.marked_above_official(address)
                                       and not sharing.marked_above_official(coalesce(reason, '')))
);

alter table resources.amount enable row level security;
alter table resources.amount force row level security;
create policy owner_keeps on resources.amount to current_user using (true) with check (true);
create policy amount_seen on resources.amount for select to ${app} using (
    'SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[]) or 'BOARD_MEMBER' = any ((select access.viewer_roles())::text[]));
create policy amount_made on resources.amount for insert to ${app} with check (
    body = (select access.viewer_body()) and made_by = (select access.viewer_officer()) and made_at = (select access.viewer_at())
    and 'SCRUTINY_OFFICER' = any ((select access.viewer_roles())::text[]));
grant select, insert on resources.amount to ${app};

create function resources.follows() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
begin
    if new.area not in (select scrutiny.areas_of(new.body, (new.made_at at time zone 'Europe/London')::date)) then
        raise exception 'resources are entered by a body that serves the area';
    end if;
    if not exists (select from partnership.area a where a.id = new.area and a.from_day < make_date(new.year + 1, 4, 1)
                      and (a.until_day is null or a.until_day > make_date(new.year, 4, 1))) then
        raise exception 'resources are of an area that there was in that year';
    end if;
    if new.version <> 1 + (select count(*) from resources.amount o where o.area = new.area and o.year = new.year and o.kind = new.kind
                              and o.strand = new.strand) then
        raise exception 'a version follows the last one';
    end if;
    return new;
end $$;
create trigger follows before insert on resources.amount for each row execute function resources.follows();

-- Not even the owner of the table changes what was entered.
create function resources.stands() returns trigger language plpgsql
    set search_path = pg_catalog, pg_temp as $$
begin
    raise exception 'what was entered stands, and is corrected by a later version';
end $$;
create trigger stands before update or delete on resources.amount for each row execute function resources.stands();

-- What anybody reads of an area's resources, every version of them: of which body it is, and never of which officer. Read through a
-- function of the owner's, as scrutiny is.
create function published.resources_in(in_area text, on_day date)
    returns table (year int, kind text, strand text, version int, planned boolean, amount numeric, source text, address text, dated date,
                   reason text, body text, entered_on date)
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select m.year, m.kind, m.strand, m.version, m.planned, m.amount, m.source, m.address, m.dated, m.reason,
           scrutiny.name_of(m.body, on_day), (m.made_at at time zone 'Europe/London')::date
      from partnership.area a
      join resources.amount m on m.area = a.id
     where a.code = in_area
     order by m.year desc, m.kind, m.strand, m.version desc
$$;
revoke execute on function published.resources_in(text, date) from public;
grant execute on function published.resources_in(text, date) to ${public};
