-- A list that editions are checked against: of the network (library is null), or of one library. "version" is the version that is
-- in force; 0 before the first file.
create table restricted_list (
    id      uuid        primary key,
    library text references library,
    kind    text        not null check (kind in ('EXTREMIST', 'FOREIGN_AGENTS', 'OWN')),
    name    text        not null,
    version int         not null default 0,
    made_at timestamptz not null,
    made_by text        not null
);
create unique index restricted_list_name on restricted_list (coalesce(library, ''), name);

-- A file that was loaded, and how far the catalogue is checked against it. The place to go on from and the hits commit together.
create table restricted_version (
    list       uuid        not null references restricted_list,
    version    int         not null,
    file_name  text        not null,
    hash       text        not null,
    entries    bigint      not null,
    added      bigint      not null,
    removed    bigint      not null,
    loaded_at  timestamptz not null,
    loaded_by  text        not null,
    titles     bigint      not null,
    checked    bigint      not null default 0,
    next_title uuid        not null default '00000000-0000-0000-0000-000000000000',
    checked_at timestamptz,
    primary key (list, version)
);
create index restricted_version_open on restricted_version (loaded_at) where checked_at is null;

-- A line of a list. It is known by what it says, so that what was decided on it outlives the next version of the list.
create table restricted_entry (
    id          uuid primary key,
    list        uuid not null references restricted_list,
    fingerprint text not null,
    number      text not null,
    author      text not null,
    title       text not null,
    content     text not null,
    included_on date,
    excluded_on date,
    -- the version that brought it, and the first one without it
    since       int  not null,
    gone_in     int,
    unique (list, fingerprint)
);

-- A title that may be what a line means, and what was decided. "title_key" is what the title said then.
create table restricted_hit (
    id         uuid        primary key,
    title_id   uuid        not null references title on delete cascade,
    entry_id   uuid        not null references restricted_entry on delete cascade,
    list       uuid        not null references restricted_list on delete cascade,
    library    text        not null references library,
    score      smallint    not null check (score between 1 and 100),
    title_key  text        not null,
    state      text        not null check (state in ('WAITING', 'SAME', 'OTHER', 'EXPERT', 'LAPSED')),
    found_at   timestamptz not null,
    reason     text,
    decided_by text,
    decided_at timestamptz,
    unique (title_id, entry_id)
);
create index restricted_hit_worklist on restricted_hit (library, state, id);
create index restricted_hit_of_list on restricted_hit (list, library, state, id);
create index restricted_hit_of_entry on restricted_hit (entry_id, state);

create table restricted_decision (
    id         uuid        primary key,
    hit        uuid        not null references restricted_hit on delete cascade,
    state      text        not null,
    reason     text        not null,
    decided_by text        not null,
    decided_at timestamptz not null
);
create index restricted_decision_of_hit on restricted_decision (hit, id);
create trigger restricted_decision_stays before update on restricted_decision
    for each statement execute function refuse_change();

-- How far the changes of titles are checked; one row from the first file on.
create table restricted_watch (
    one        boolean     primary key default true check (one),
    changed_at timestamptz not null,
    title      uuid        not null
);
