-- A title that the library has taken out of its catalogue. The row stays: those who harvest are told of it for ever, loans of
-- old still name it, and a record that comes again brings it back.
alter table title add column withdrawn boolean not null default false;

-- Stamped by the one clock that all nodes share, at the moment of writing. No change of before "now less a margin, or the
-- begin of the oldest transaction that writes" can appear any more; harvests are built on that.
alter table title alter column changed_at set default clock_timestamp();

-- harvests ask what has changed since
create index title_changed on title (changed_at, id) include (library);
-- and walk along the ids without touching the rows that have not changed
create index title_harvest on title (id) include (changed_at, library);
