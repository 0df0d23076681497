-- Of the register, what anybody may know: areas, which body serves which, what bodies are called, their offices and not who
-- holds them, and what follows them. Copies, each made by the act that changes the register, in its transaction.
create table published.area (
    code      text primary key,
    name      text not null,
    nation    text not null,
    region    text not null,
    from_day  date not null,
    until_day date
);
create table published.serving (
    id        uuid primary key,
    area      text not null references published.area,
    body      uuid not null,
    kind      text not null,                 -- kernel.BodyKind
    from_day  date not null,
    until_day date                           -- the first day on which it no longer serves it
);
create index serving_area on published.serving (area);
create index serving_body on published.serving (body);
create table published.body_name (
    id          uuid primary key,
    body        uuid not null,
    name        text not null,
    from_day    date not null,
    recorded_at timestamptz not null
);
create index body_name_body on published.body_name (body, from_day desc, recorded_at desc);
create table published.office (
    id        uuid primary key,
    body      uuid not null,
    title     text not null,
    from_day  date not null,
    until_day date
);
create index office_body on published.office (body);
create table published.succession (
    id        uuid primary key,
    body      uuid not null,
    successor uuid,
    month     date not null,
    on_day    date,
    standing  text not null,
    words     text not null
);
create index succession_body on published.succession (body);
grant select on published.area, published.serving, published.body_name, published.office, published.succession to ${public};

create function published.copy_area() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    insert into published.area (code, name, nation, region, from_day, until_day)
    values (new.code, new.name, new.nation, new.region, new.from_day, new.until_day)
    on conflict (code) do update set until_day = excluded.until_day;
    return new;
end $$;
create function published.copy_serving() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    insert into published.serving (id, area, body, kind, from_day, until_day)
    select new.id, a.code, new.body, new.kind, new.from_day, new.until_day from partnership.area a where a.id = new.area
    on conflict (id) do update set until_day = excluded.until_day;
    return new;
end $$;
create function published.copy_body_name() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    insert into published.body_name (id, body, name, from_day, recorded_at)
    values (new.id, new.body, new.name, new.from_day, new.recorded_at);
    return new;
end $$;
create function published.copy_office() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    insert into published.office (id, body, title, from_day, until_day)
    values (new.id, new.body, new.title, new.from_day, new.until_day)
    on conflict (id) do update set until_day = excluded.until_day;
    return new;
end $$;
create function published.copy_succession() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    insert into published.succession (id, body, successor, month, on_day, standing, words)
    values (new.id, new.body, new.successor, new.month, new.on_day, new.standing, new.words);
    return new;
end $$;
create trigger copied after insert or update on partnership.area for each row execute function published.copy_area();
create trigger copied after insert or update on partnership.coverage for each row execute function published.copy_serving();
create trigger copied after insert on partnership.body_name for each row execute function published.copy_body_name();
create trigger copied after insert or update on partnership.office for each row execute function published.copy_office();
create trigger copied after insert on partnership.succession for each row execute function published.copy_succession();

insert into published.area (code, name, nation, region, from_day, until_day)
select code, name, nation, region, from_day, until_day from partnership.area;
insert into published.serving (id, area, body, kind, from_day, until_day)
select c.id, a.code, c.body, c.kind, c.from_day, c.until_day
  from partnership.coverage c join partnership.area a on a.id = c.area;
insert into published.body_name (id, body, name, from_day, recorded_at)
select id, body, name, from_day, recorded_at from partnership.body_name;
insert into published.office (id, body, title, from_day, until_day)
select id, body, title, from_day, until_day from partnership.office;
insert into published.succession (id, body, successor, month, on_day, standing, words)
select id, body, successor, month, on_day, standing, words from partnership.succession;

-- What a body was called on a day.
create function published.name_of(asked uuid, day date) returns text language sql stable as $$
    select n.name from published.body_name n
     where n.body = asked and n.from_day <= day
     order by n.from_day desc, n.recorded_at desc limit 1
$$;
grant execute on function published.name_of(uuid, date) to ${public};
