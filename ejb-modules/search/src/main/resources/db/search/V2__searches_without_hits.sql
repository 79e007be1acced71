-- What was looked for in vain, by the words and the day (UTC): who looked is not kept.
create table fruitless_search (
    day      date        not null,
    text     text        not null,
    times    bigint      not null check (times > 0),
    -- of these, with a filter: without it something might have been found
    narrowed bigint      not null,
    last_at  timestamptz not null,
    primary key (day, text)
);

-- Events that are counted: one that comes twice counts once.
create table counted_search (
    event_id   uuid primary key,
    counted_at timestamptz not null
);

create index counted_search_by_age on counted_search (counted_at);
