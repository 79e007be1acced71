-- What happened to a copy: who, when, what, from where to where. Rows are only added.
create table copy_change (
    id          uuid        primary key,
    copy_id     uuid        not null references copy,
    happened_at timestamptz not null,
    caller      text        not null,
    act         text        not null,
    from_branch text,
    to_branch   text        not null,
    from_state  text,
    to_state    text        not null,
    note        text
);
create index copy_change_of_copy on copy_change (copy_id, id);

alter table copy
    -- the volume that this copy is bound into; a part is not handled by itself
    add column bound_into  uuid references copy,
    -- what the summary accession book counts it as
    add column kind        text not null default 'BOOK'
        check (kind in ('BOOK', 'SERIAL', 'ELECTRONIC', 'AUDIOVISUAL', 'OTHER')),
    -- the documents by which it came in and went out
    add column received_by uuid,
    add column disposed_by uuid,
    add column received_on date;
create index copy_parts on copy (bound_into) where bound_into is not null;

-- An inventory number and a barcode are never used again, so the row of a copy stays for ever.
create function copy_stays() returns trigger language plpgsql as $$
begin
    raise exception 'A copy is never deleted: its inventory number would be free again'
        using errcode = 'restrict_violation';
end $$;
create trigger copy_stays before delete on copy
    for each statement execute function copy_stays();
