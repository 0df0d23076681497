-- A database that was restored from an earlier day does not have the records of leaves that the log holds. Which, and by
-- which entry that was said. Nobody but the superuser, who restores, writes it.
create table ledger.loss (
    first    bigint primary key check (first >= 0),
    last     bigint not null,
    by_entry uuid   not null unique,
    check (first <= last)
);

create trigger loss_stands before update or delete on ledger.loss
    for each row execute function ledger.refuse_change();
create trigger loss_stays before truncate on ledger.loss
    for each statement execute function ledger.refuse_change();

alter table ledger.loss enable row level security;
alter table ledger.loss force row level security;

-- It says nothing of anybody; whoever is bound may know.
create policy loss_read on ledger.loss for select to ${app} using ((select access.viewer_officer()) is not null);
grant select on ledger.loss to ${app};
