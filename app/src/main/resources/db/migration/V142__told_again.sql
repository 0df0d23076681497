-- What is told of a thing a second time is not settled with the first: a request that is refused comes up again, and may be
-- refused again.
alter table notices.notice add column turn int not null default 1 check (turn > 0);
alter table notices.settled add column turn int not null default 1 check (turn > 0);
alter table notices.settled drop constraint settled_pkey, add primary key (body, kind, place, turn);
