-- An act by which copies leave the stock (form 0504144), from its draft to its decision and, perhaps, its reversal.
create table write_off (
    id          uuid          primary key,
    library     text          not null references library,
    number      text          not null,
    dated       date          not null,
    reason      text          not null
        check (reason in ('WORN', 'LOST', 'DEFECTIVE', 'OUTDATED', 'OFF_PROFILE', 'REPLACED')),
    coefficient numeric(8, 2) not null check (coefficient > 0),
    chair       text          not null,
    members     text[]        not null,
    state       text          not null check (state in ('DRAFT', 'APPROVED', 'CANCELLED', 'REVERSED')),
    made_at     timestamptz   not null,
    made_by     text          not null,
    approver    text,
    decision    text,
    decided_at  timestamptz,
    decided_by  text,
    document    uuid references stock_document,
    unique (library, number),
    check ((state in ('APPROVED', 'REVERSED')) = (document is not null))
);
create index write_off_library on write_off (library, id);

create table write_off_line (
    write_off    uuid           not null references write_off,
    copy_id      uuid           not null references copy,
    -- as it was in the books, and by the coefficient
    price        numeric(12, 2) not null,
    amount       numeric(14, 2) not null,
    former_state text           not null,
    -- while the act is a draft or stands: a copy is in one such act at most
    holds        boolean        not null default true,
    primary key (write_off, copy_id)
);
create unique index write_off_line_once on write_off_line (copy_id) where holds;
