create table loan (
    id              uuid        primary key,
    version         integer     not null,
    copy_id         uuid        not null,
    copy_barcode    text        not null,
    title_id        uuid        not null,
    reader_id       uuid        not null,
    branch          text        not null,
    lent_at         timestamptz not null,
    due_on          date        not null,
    renewals        integer     not null check (renewals >= 0),
    returned_at     timestamptz,
    returned_branch text,
    check ((returned_at is null) = (returned_branch is null)),
    check (returned_at >= lent_at)
);

-- A copy is out at most once: the database itself refuses a second open loan.
create unique index loan_one_open_per_copy on loan (copy_id) where returned_at is null;

-- The reader's open loans, the one due first first: the desk and the reader's page.
create index loan_open_by_reader on loan (reader_id, due_on, id) where returned_at is null;
