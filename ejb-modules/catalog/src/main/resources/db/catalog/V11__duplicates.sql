-- By what duplicates are known: the ISBNs, and a hash of author, title and year. "merged_into" is the title that a
-- duplicate has become part of; the row stays withdrawn for those who harvest.
alter table title
    add column isbns       text[] not null default '{}',
    add column work_key    bigint,
    add column merged_into uuid references title;
-- looked up with every batch of an import, which a list of pending entries would make slow
create index title_isbns on title using gin (isbns) with (fastupdate = off);
create index title_work on title (library, work_key, id) where work_key is not null and not withdrawn;
create index title_merged_into on title (merged_into) where merged_into is not null;

-- Two titles of a library that may be one book, until somebody decides.
create table duplicate_pair (
    library    text        not null references library,
    first_id   uuid        not null references title on delete cascade,
    second_id  uuid        not null references title on delete cascade,
    reason     text        not null check (reason in ('ISBN', 'WORK')),
    found_at   timestamptz not null default now(),
    decided_by text,
    primary key (first_id, second_id),
    check (first_id < second_id)
);
create index duplicate_pair_open on duplicate_pair (library, first_id, second_id) where decided_by is null;
create index duplicate_pair_second on duplicate_pair (second_id);

-- A merge and what is needed to undo it.
create table title_merge (
    id          uuid        primary key,
    library     text        not null references library,
    kept        uuid        not null references title on delete cascade,
    dropped     uuid        not null references title on delete cascade,
    kept_before bigint      not null,
    kept_after  bigint      not null,
    copies      uuid[]      not null,
    followers   uuid[]      not null,
    merged_at   timestamptz not null,
    merged_by   text        not null,
    undone_at   timestamptz,
    undone_by   text,
    check ((undone_at is null) = (undone_by is null))
);
create index title_merge_library on title_merge (library, id);
create index title_merge_kept on title_merge (kept);
