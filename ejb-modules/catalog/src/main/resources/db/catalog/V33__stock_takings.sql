-- The copies of a branch, one after the other.
create index copy_branch on copy (branch, id) where state <> 'WRITTEN_OFF';

-- A round of stock-taking (проверка фонда) over a range of shelf marks of one branch.
create table stock_taking (
    id         uuid        primary key,
    library    text        not null references library,
    branch     text        not null references branch,
    name       text        not null,
    -- both included; empty means from the first, to the last
    shelf_from text        not null,
    shelf_to   text        not null,
    state      text        not null check (state in ('OPEN', 'CLOSED')),
    expected   bigint      not null,
    begun_at   timestamptz not null,
    begun_by   text        not null,
    ended_at   timestamptz,
    ended_by   text
);
create index stock_taking_library on stock_taking (library, id);

-- What was scanned, once each, with what was known of it at that moment.
create table stock_scan (
    taking     uuid        not null references stock_taking,
    barcode    text        not null,
    copy_id    uuid references copy,
    verdict    text        not null
        check (verdict in ('IN_PLACE', 'MISPLACED', 'FOREIGN', 'WRITTEN_OFF', 'ON_LOAN', 'WAS_MISSING', 'UNKNOWN')),
    scanned_at timestamptz not null,
    scanned_by text        not null,
    primary key (taking, barcode)
);
create index stock_scan_verdict on stock_scan (taking, verdict, barcode);
create index stock_scan_copy on stock_scan (taking, copy_id);

-- What should have been there and was not, as it was found when the round was closed.
create table stock_missing (
    taking  uuid not null references stock_taking,
    copy_id uuid not null references copy,
    primary key (taking, copy_id)
);
