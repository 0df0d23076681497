-- What of an agreement's text the public reads. Its parties say how much, and where parts are taken out, which; of the rest
-- the copy holds what they signed, and nobody who writes the copy can write anything else into it.
alter table partnership.agreement add column withheld text   -- AgreementHeading, a space between
    check (withheld ~ '^[A-Z_]+( [A-Z_]+)*$' and char_length(withheld) <= 400),
    add constraint parts_are_taken_out_where_some_are_shown check (withheld is null or openness = 'REDACTED');

-- Where parts are taken out and nobody said which, as before this was asked, all of them are.
create table published.agreement_text (
    agreement        uuid primary key references published.agreement on delete cascade,
    words            jsonb not null check (jsonb_typeof(words) = 'object'),
    withheld         text,
    gateways         text,                                -- kernel.GatewayId, a space between; null: not shown
    review_day       date not null,
    retention_months int not null,
    signed_on        date not null
);
create table published.agreement_party (
    agreement  uuid not null references published.agreement on delete cascade,
    body       uuid not null,
    kind       text not null,                             -- kernel.BodyKind
    controller boolean not null,
    primary key (agreement, body)
);
create index agreement_party_body on published.agreement_party (body);
grant select on published.agreement_text, published.agreement_party to ${public};

create function published.copy_text(asked uuid) returns void language sql as $$
    insert into published.agreement_text (agreement, words, withheld, gateways, review_day, retention_months, signed_on)
    select a.id,
           case when a.openness = 'FULL' then a.contents
                when a.openness = 'REDACTED' and a.withheld is not null then a.contents - string_to_array(a.withheld, ' ')
                else '{}' end,
           a.withheld,
           case when a.openness <> 'TITLE_AND_PURPOSE' then
               (select string_agg(g.gateway, ' ' order by g.gateway) from partnership.agreement_gateway g
                 where g.agreement = a.id) end,
           a.review_day, a.retention_months,
           (select (max(s.signed_at) at time zone 'Europe/London')::date from partnership.signature s where s.agreement = a.id)
      from partnership.agreement a
     where a.id = asked and exists (select from partnership.signature s where s.agreement = a.id)
    on conflict do nothing;
    insert into published.agreement_party (agreement, body, kind, controller)
    select p.agreement, p.body, b.kind, p.controller
      from partnership.agreement_party p join partnership.body b on b.id = p.body
     where p.agreement = asked
    on conflict do nothing
$$;
create function published.copy_agreement() returns trigger language plpgsql security definer
    set search_path = pg_catalog, pg_temp as $$
begin
    perform published.copy_text(new.id);
    return new;
end $$;
create trigger copied after insert on published.agreement for each row execute function published.copy_agreement();

select published.copy_text(a.id) from published.agreement a;

-- In which state each of them is on a day; what `partnership.state_of` says, of what is published.
create function published.standing_on(day date) returns table (agreement uuid, standing text) language sql stable as $$
    select a.id,
           case when a.ended_on is not null or a.until_day <= day
                     or exists (select from published.agreement n
                                 where n.supersedes = a.id and n.from_day <= day
                                   and (n.ended_on is null or n.ended_on >= n.from_day))
                    then 'OVER'
                when a.suspended then 'SUSPENDED'
                when a.from_day > day then 'TO_COME'
                else 'IN_FORCE' end
      from published.agreement a
$$;
grant execute on function published.standing_on(date) to ${public};
