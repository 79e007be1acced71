-- When a copy was last lent, as circulation tells; and since when it has stood: since then, or since it came.
alter table copy add column last_lent_on date;
create index copy_idle on copy (branch, (coalesce(last_lent_on, received_on, '0001-01-01'::date)), id)
    where state <> 'WRITTEN_OFF';

-- Loans by what was lent and in which month: sums that circulation's news are added to.
create table loan_count (
    library text   not null references library,
    branch  text   not null references branch,
    kind    text   not null,
    -- first characters of the index in the record; empty where it has none
    bbk     text   not null,
    udc     text   not null,
    month   date   not null,
    loans   bigint not null check (loans >= 0),
    primary key (library, month, branch, kind, bbk, udc)
);

-- A picture of a library's stock, summed up in the background: who asked for it and how far it is. The last one that is done is what
-- reports show.
create table stock_picture (
    id          uuid        primary key,
    library     text        not null references library,
    state       text        not null check (state in ('WAITING', 'RUNNING', 'DONE')),
    ordered_by  text        not null,
    ordered_at  timestamptz not null,
    -- where the next step goes on, and how many titles are done of how many
    last_title  uuid        not null default '00000000-0000-0000-0000-000000000000',
    titles      bigint      not null default 0,
    done        bigint      not null default 0,
    finished_at timestamptz
);
-- a library has one that is not done
create unique index stock_picture_open on stock_picture (library) where state <> 'DONE';
create index stock_picture_done on stock_picture (library, finished_at) where state = 'DONE';

-- Copies that ever came and those that are in stock, by branch, kind, class and the month in which they came.
create table stock_picture_copies (
    picture uuid   not null references stock_picture on delete cascade,
    branch  text   not null,
    kind    text   not null,
    bbk     text   not null,
    udc     text   not null,
    month   date   not null,
    came    bigint not null,
    copies  bigint not null,
    primary key (picture, branch, kind, bbk, udc, month)
);

-- Titles that have copies in stock, by class; with an empty branch those of the whole library, each once.
create table stock_picture_titles (
    picture uuid   not null references stock_picture on delete cascade,
    branch  text   not null,
    bbk     text   not null,
    udc     text   not null,
    titles  bigint not null,
    primary key (picture, branch, bbk, udc)
);

-- The class of a title, from what lists show of it (TitleView as JSON): the first two digits of the index, or a letter of the BBK for
-- scientific libraries. An unescaped quotation mark stands only around names and values, so nothing inside a text is found.
create function bbk_class(view text) returns text language sql immutable parallel safe
    return coalesce(substring(view from '"bbk":"([0-9]{1,2}|[А-Я])'), '');
create function udc_class(view text) returns text language sql immutable parallel safe
    return coalesce(substring(view from '"udc":"([0-9]{1,2})'), '');
