-- Authority records: one for each person, organisation or subject that a library keeps a heading for. "number" is what $3 of a
-- bibliographic record says. A record that was merged stays, so that its number still leads to the one it has become part of.
create table authority (
    id          uuid        primary key,
    version     bigint      not null,
    library     text        not null references library,
    number      text        not null check (length(number) between 1 and 100),
    kind        text        not null check (kind in ('PERSON', 'ORGANISATION', 'SUBJECT')),
    heading     text        not null,
    record      text        not null,
    created_at  timestamptz not null,
    changed_at  timestamptz not null default clock_timestamp(),
    changed_by  text        not null,
    change      text        not null check (change in ('CREATED', 'EDITED', 'IMPORTED', 'MERGED')),
    merged_into uuid references authority,
    unique (library, number)
);
create index authority_merged_into on authority (merged_into) where merged_into is not null;

create table authority_version (
    authority_id uuid        not null references authority on delete cascade,
    version      bigint      not null,
    changed_at   timestamptz not null,
    changed_by   text        not null,
    change       text        not null,
    record       text        not null,
    primary key (authority_id, version)
);

create function keep_authority_version() returns trigger language plpgsql as $$
begin
    insert into catalog.authority_version (authority_id, version, changed_at, changed_by, change, record)
    values (old.id, old.version, old.changed_at, old.changed_by, old.change, old.record);
    return null;
end
$$;
create trigger authority_keeps_its_versions after update on authority
    for each row when (old.version <> new.version) execute function keep_authority_version();
create trigger authority_version_stays before update on authority_version
    for each row execute function refuse_change_of_history();

-- The heading (place 0) and the see-forms of each record, as they are looked up: with full names, with initials only, and as a
-- heading of a bibliographic record is compared. The keys are folded and compared byte by byte.
create table authority_form (
    authority_id uuid     not null references authority on delete cascade,
    place        smallint not null,
    library      text     not null,
    kind         text     not null,
    form         text     not null,
    by_names     text     not null collate "C",
    by_initials  text     not null collate "C",
    match_key    text     not null collate "C",
    primary key (authority_id, place)
);
create index authority_form_names on authority_form (library, kind, by_names, authority_id, place);
create index authority_form_initials on authority_form (library, kind, by_initials, authority_id, place);
create index authority_form_match on authority_form (library, match_key);

-- Which titles name which authority ($3). The database keeps it, whoever writes the record.
create table title_authority (
    library  text not null,
    number   text not null,
    title_id uuid not null references title on delete cascade,
    primary key (library, number, title_id)
);
create index title_authority_title on title_authority (title_id);

-- The record is one line of JSON: {"format":"RUSMARC",…,"fields":[["700"," 1","a","Толстой","3","17"],…]}.
create function authority_numbers(record text) returns text[] language sql immutable parallel safe as $$
    select coalesce(array_agg(distinct field ->> (i + 1)), '{}')
    from jsonb_array_elements(record::jsonb -> 'fields') field,
         generate_series(2, jsonb_array_length(field) - 2, 2) i
    where field ->> 0 in ('600', '601', '606', '700', '701', '702', '710', '711', '712')
      and field ->> i = '3' and length(field ->> (i + 1)) between 1 and 100
$$;
create function names_authorities(record text) returns boolean language sql immutable parallel safe as $$
    select starts_with(record, '{"format":"RUSMARC"') and strpos(record, ',"3","') > 0
$$;
create function note_title_authorities() returns trigger language plpgsql as $$
declare
    numbers text[] := '{}';
begin
    if catalog.names_authorities(new.record) then
        numbers := catalog.authority_numbers(new.record);
    end if;
    if tg_op = 'UPDATE' then
        delete from catalog.title_authority where title_id = new.id and not number = any (numbers);
    end if;
    insert into catalog.title_authority (library, number, title_id)
    select new.library, number, new.id from unnest(numbers) number on conflict do nothing;
    return null;
end
$$;
create trigger title_names_authorities after insert on title
    for each row when (names_authorities(new.record)) execute function note_title_authorities();
create trigger title_renames_authorities after update of record on title
    for each row when (old.record <> new.record and (names_authorities(old.record) or names_authorities(new.record)))
    execute function note_title_authorities();
insert into title_authority (library, number, title_id)
select library, number, id from title, unnest(authority_numbers(record)) number where names_authorities(record);

-- What is to be carried into the titles, and how far that is. FOLLOW: a heading that has changed, into the titles that name its
-- number; LINK: all titles of a library, whose headings are looked for among the authorities.
create table authority_work (
    id         uuid        primary key,
    library    text        not null references library,
    kind       text        not null check (kind in ('FOLLOW', 'LINK')),
    authority  uuid references authority,
    number     text        not null default '',
    heading    text        not null default '',
    state      text        not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'DONE')),
    total      bigint      not null,
    seen       bigint      not null default 0,
    changed    bigint      not null default 0,
    failed     bigint      not null default 0,
    last_title uuid        not null default '00000000-0000-0000-0000-000000000000',
    started_by text        not null,
    created_at timestamptz not null,
    done_at    timestamptz,
    holder     text,
    held_until timestamptz,
    check ((kind = 'FOLLOW') = (authority is not null))
);
create index authority_work_open on authority_work (id) where state <> 'DONE';
create index authority_work_of_authority on authority_work (authority) where state <> 'DONE';
create index authority_work_library on authority_work (library, id);
-- one walk through a library at a time
create unique index authority_work_link on authority_work (library) where kind = 'LINK' and state <> 'DONE';
