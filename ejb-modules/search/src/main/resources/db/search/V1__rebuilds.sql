-- Rebuilds of the index: what was ordered, and how far it is. A rebuild goes on from last_title after a kill.
create table index_rebuild (
    id         uuid primary key,
    state      text        not null check (state in ('WAITING', 'FILLING', 'SETTLING', 'DONE', 'FAILED', 'CANCELLED')),
    cause      text        not null check (cause in ('ORDERED', 'INDEX_MISSING', 'NEW_DEFINITION')),
    ordered_by text        not null,
    -- of the node that ordered it: an older node leaves the work to others
    definition integer     not null,
    index_name text,
    titles     bigint      not null default 0,
    done       bigint      not null default 0,
    refused    bigint      not null default 0,
    last_title uuid,
    trouble    text,
    ordered_at timestamptz not null,
    begun_at   timestamptz,
    ended_at   timestamptz,
    check ((ended_at is null) = (state in ('WAITING', 'FILLING', 'SETTLING')))
);

-- one at a time
create unique index index_rebuild_active on index_rebuild ((true)) where ended_at is null;
