-- What a colleague proposes to close is listed for whoever could be the second person.
create index closure_body on casework.closure (body, proposed_at);
