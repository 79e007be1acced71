-- A library system (ЦБС) with its own stock.
create table library (
    code   text primary key check (code ~ '^[A-Z0-9-]{2,16}$'),
    name   text not null,
    region text not null check (region in ('central', 'siberia', 'fareast'))
);

create table branch (
    code    text primary key check (code ~ '^[A-Z0-9-]{2,16}$'),
    library text not null references library,
    name    text not null,
    address text not null,
    zone    text not null,
    region  text not null check (region in ('central', 'siberia', 'fareast'))
);

-- A bibliographic record. "record" is the whole of it in canonical form, "view" what lists and pages show of it
-- (TitleView as JSON); they are written together. "origin_key" is how the library's own files name the record.
create table title (
    id          uuid        primary key,
    version     bigint      not null,
    library     text        not null references library,
    origin_key  text        not null,
    record_hash text        not null,
    view        text        not null,
    record      text        not null,
    created_at  timestamptz not null,
    changed_at  timestamptz not null,
    unique (library, origin_key)
);
-- exports go through a library in the order of ids
create unique index title_library_id on title (library, id);

create table copy (
    id               uuid          primary key,
    version          bigint        not null,
    title_id         uuid          not null references title,
    library          text          not null references library,
    branch           text          not null references branch,
    barcode          text          not null unique,
    inventory_number text,
    shelf_mark       text,
    price            numeric(12, 2),
    state            text          not null
        check (state in ('LENDABLE', 'READING_ROOM_ONLY', 'WITHHELD', 'MISSING', 'WRITTEN_OFF')),
    unique (library, inventory_number)
);
create index copy_title on copy (title_id);

-- An import and how far it is. The counters, the place to go on from and what was imported commit together.
create table import_job (
    id           uuid        primary key,
    file_name    text        not null,
    library      text        not null references library,
    branch       text        references branch,
    state        text        not null check (state in ('UPLOADING', 'WAITING', 'RUNNING', 'DONE', 'FAILED')),
    size_bytes   bigint      not null default 0,
    bytes_read   bigint      not null default 0,
    next_ordinal bigint      not null default 1,
    created      bigint      not null default 0,
    updated      bigint      not null default 0,
    unchanged    bigint      not null default 0,
    refused      bigint      not null default 0,
    copies_added bigint      not null default 0,
    started_by   text        not null,
    created_at   timestamptz not null,
    finished_at  timestamptz,
    failure      text,
    holder       text,
    -- while it is uploaded: when the upload counts as broken; while it runs: when another node may take it
    held_until   timestamptz
);
create index import_job_open on import_job (id) where state in ('UPLOADING', 'WAITING', 'RUNNING');

-- The file of an import, until it is done, in pieces of one size, so that any node can go on at any place.
create table import_chunk (
    import_id uuid  not null references import_job on delete cascade,
    ordinal   int   not null,
    bytes     bytea not null,
    primary key (import_id, ordinal)
);
alter table import_chunk alter column bytes set storage external;

-- A record, or something in it, that an import did not take.
create table import_refusal (
    import_id   uuid    not null references import_job on delete cascade,
    ordinal     bigint  not null,
    reason      text    not null,
    byte_offset bigint  not null,
    arguments   text    not null,
    whole       boolean not null,
    raw         bytea,
    primary key (import_id, ordinal, reason)
);
