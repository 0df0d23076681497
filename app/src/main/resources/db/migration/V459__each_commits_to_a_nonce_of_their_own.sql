-- Whoever copies the hash of a colleague commits to nothing that only they know: the seed would be made of one nonce, said twice.
create or replace function sampling.in_their_order() returns trigger language plpgsql
    security definer set search_path = pg_catalog, pg_temp as $$
declare
    r sampling.round;
begin
    select * into r from sampling.round where id = new.round for update;
    if succession.follower_of(r.body, new.made_at) is distinct from new.body then
        raise exception 'those who planned a round draw it';
    end if;
    if r.reason is not null then
        raise exception 'what is chosen is not drawn';
    end if;
    if exists (select from sampling.drawn d where d.round = new.round) then
        raise exception 'a round is drawn once';
    end if;
    if tg_table_name = 'commitment' then
        if exists (select from sampling.roll x where x.round = new.round) then
            raise exception 'commitments come before the dice';
        end if;
        if exists (select from sampling.commitment x where x.round = new.round and x.hash = new.hash and x.made_by <> new.made_by) then
            raise exception 'each commits to a nonce of their own';
        end if;
    end if;
    if tg_table_name = 'roll' then
        if (select count(*) from sampling.commitment x where x.round = new.round) < 2 then
            raise exception 'two commit before the dice are rolled';
        end if;
        if exists (select from sampling.reveal x where x.round = new.round) then
            raise exception 'nobody rolls again once a nonce is known';
        end if;
        if new.number <> 1 + (select count(*) from sampling.roll x where x.round = new.round) then
            raise exception 'rolls are counted';
        end if;
    end if;
    if tg_table_name = 'reveal' then
        if not exists (select from sampling.roll x where x.round = new.round) then
            raise exception 'nonces are revealed after the dice';
        end if;
        if not exists (select from sampling.commitment x where x.round = new.round and x.made_by = new.made_by
                          and x.hash = encode(sha256(convert_to(new.nonce, 'UTF8')), 'hex')) then
            raise exception 'a nonce is the one that was committed to';
        end if;
    end if;
    return new;
end $$;
