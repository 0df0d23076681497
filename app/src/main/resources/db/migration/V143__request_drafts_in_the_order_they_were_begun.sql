-- A list that goes on from a row needs an order that saving does not change.
alter table requests.draft add column started_at timestamptz;
alter table requests.draft no force row level security;   -- or the owner would reach none of them
update requests.draft set started_at = saved_at;
alter table requests.draft force row level security;
alter table requests.draft alter column started_at set not null;
drop index requests.draft_officer;
create index draft_begun on requests.draft (officer, started_at desc, id);
