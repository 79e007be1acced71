-- The copies that came under a paper. Those that an import brought have no day of their own and stay out, so that imports need
-- not write the index.
create index copy_received_by on copy (received_by) where received_on is not null;
-- and in a period, for the inventory book
create index copy_received_on on copy (library, received_on) where received_on is not null;
-- the copies of an act are found by the paper that it made
create index write_off_document on write_off (document) where document is not null;
