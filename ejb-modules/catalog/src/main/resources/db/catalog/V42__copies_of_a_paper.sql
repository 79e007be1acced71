-- The copies that came under a paper; an import writes one value over and over, which the index keeps once.
create index copy_received_by on copy (received_by) where received_by is not null;
-- What came in a period, for the inventory book. Copies that an import brought have no day and stay out.
create index copy_received_on on copy (library, received_on) where received_on is not null;
-- the copies of an act are found by the paper that it made
create index write_off_document on write_off (document) where document is not null;
