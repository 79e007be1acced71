-- The same changes done to many records, and how far that is. The counters, the place to go on from, the changed records and
-- their events commit together. Which records a batch edit has changed say their versions: title.act, title_version.act.
create table batch_edit (
    id          uuid        primary key,
    library     text        not null references library,
    selection   text        not null,
    dialect     text        not null check (dialect in ('RUSMARC', 'MARC21')),
    changes     text        not null,
    state       text        not null
        check (state in ('WAITING', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED', 'UNDOING', 'UNDONE')),
    total       bigint,
    -- the last record that was worked through
    last_title  uuid        not null default '00000000-0000-0000-0000-000000000000',
    changed     bigint      not null default 0,
    unchanged   bigint      not null default 0,
    refused     bigint      not null default 0,
    undone      bigint      not null default 0,
    left_alone  bigint      not null default 0,
    started_by  text        not null,
    created_at  timestamptz not null,
    finished_at timestamptz,
    undone_by   text,
    holder      text,
    -- when another node may take it
    held_until  timestamptz,
    check (state not in ('UNDOING', 'UNDONE') or undone_by is not null)
);
create index batch_edit_open on batch_edit (id) where state in ('WAITING', 'RUNNING', 'UNDOING');
create index batch_edit_library on batch_edit (library, id);

-- A record that was left as it was: the changes would have made it faulty, or somebody has changed it before the undoing.
create table batch_edit_left_out (
    batch_id uuid    not null references batch_edit on delete cascade,
    undoing  boolean not null,
    title_id uuid    not null references title on delete cascade,
    faults   text    not null,
    primary key (batch_id, undoing, title_id)
);
create index batch_edit_left_out_title on batch_edit_left_out (title_id);
