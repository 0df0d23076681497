-- The index of body and owner alone is the smaller one, and so was chosen where an owner was thought to have few cases: then all of
-- theirs were read and sorted. The indexes of V173 and V366 begin alike and have them in their order.
drop index casework.case_owner;
