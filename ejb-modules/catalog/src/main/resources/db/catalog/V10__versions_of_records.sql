-- Who made the present version of a title, when (changed_at) and how. "act" is the import, merge or batch edit.
-- "file_record" is the record as a file last brought it, kept once it differs from what people have made of it:
-- the next import is merged with it as its base, so that it takes what has changed in the file and nothing else.
alter table title
    add column changed_by  text not null default 'import',
    add column change      text not null default 'IMPORTED'
        check (change in ('CREATED', 'EDITED', 'IMPORTED', 'RESTORED', 'WITHDRAWN', 'MERGED', 'BATCH', 'UNDONE')),
    add column act         uuid,
    add column file_record text;

-- What a title was before its present version.
create table title_version (
    title_id   uuid        not null references title on delete cascade,
    version    bigint      not null,
    changed_at timestamptz not null,
    changed_by text        not null,
    change     text        not null,
    act        uuid,
    withdrawn  boolean     not null,
    record     text        not null,
    primary key (title_id, version)
);

-- The database itself keeps what is replaced, whoever replaces it.
create function keep_title_version() returns trigger language plpgsql as $$
begin
    insert into catalog.title_version (title_id, version, changed_at, changed_by, change, act, withdrawn, record)
    values (old.id, old.version, old.changed_at, old.changed_by, old.change, old.act, old.withdrawn, old.record);
    return null;
end
$$;
create trigger title_keeps_its_versions after update on title
    for each row when (old.version <> new.version) execute function keep_title_version();

create function refuse_change_of_history() returns trigger language plpgsql as $$
begin
    raise exception 'versions of titles are not changed' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger title_version_stays before update on title_version
    for each row execute function refuse_change_of_history();
