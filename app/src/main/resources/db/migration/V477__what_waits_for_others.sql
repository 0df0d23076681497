-- What an officer has offered, or proposed to close, and waits for somebody else, is found by that officer.
create index offer_giver on casework.offer (giver, offered_at);
create index closure_proposer on casework.closure (proposed_by, proposed_at);
