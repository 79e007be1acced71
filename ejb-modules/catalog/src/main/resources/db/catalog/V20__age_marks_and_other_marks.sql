-- The age mark of the record, for the desk: it follows the view whoever writes it. An unescaped quotation mark stands only around
-- names and values of the JSON, so the pattern finds nothing inside a text.
alter table title add column age_mark smallint
    generated always as (substring(view from '"ageMark":"([0-9]{1,2})\+"')::smallint) stored;

-- Marks beside the age mark. They are the library's decision and no part of the record: an import does not take them off.
create table title_mark (
    title_id uuid        not null references title,
    mark    text        not null check (mark in ('RESTRICTED_LIST', 'FOREIGN_AGENT', 'HERITAGE')),
    reason   text        not null,
    set_by   text        not null,
    set_at   timestamptz not null,
    primary key (title_id, mark)
);
