-- Who is looking. The viewer is bound once for each transaction, and forgotten at its end.
-- access.bind itself stands with the partnership, whose tables it reads (V039).
create schema access;
grant usage on schema access to ${app};
