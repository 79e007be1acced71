-- Who put marks on a title and took them off, and why. Rows are only added.
create table title_mark_change (
    id         uuid        primary key,
    title_id   uuid        not null references title on delete cascade,
    mark       text        not null,
    put_on     boolean     not null,
    reason     text        not null,
    changed_by text        not null,
    changed_at timestamptz not null
);
create index title_mark_change_of_title on title_mark_change (title_id, id);
create trigger title_mark_change_stays before update on title_mark_change
    for each statement execute function refuse_change();

insert into title_mark_change (id, title_id, mark, put_on, reason, changed_by, changed_at)
select gen_random_uuid(), title_id, mark, true, reason, set_by, set_at from title_mark;
