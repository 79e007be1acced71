-- Events that wait for Kafka. A row goes in with the change it tells of and is deleted once Kafka has it.
create table outbox (
    id          bigint generated always as identity primary key,
    topic       text        not null,
    key         text        not null,
    payload     text        not null,
    traceparent text,
    created_at  timestamptz not null
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

-- Which act a client's key stands for, and what was answered.
create table idempotency_key (
    owner      text        not null,
    key        text        not null,
    request    text        not null,
    answer     text,
    created_at timestamptz not null,
    primary key (owner, key)
);
create index idempotency_key_created on idempotency_key (created_at);

-- Who did what, and who was not let.
create table audit_line (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    caller  text        not null,
    act     text        not null,
    subject text        not null,
    outcome text        not null check (outcome in ('DONE', 'DENIED'))
);
create index audit_line_caller_at on audit_line (caller, at);

-- Who among the nodes does a job that only one may do at a time.
create table lease (
    name       text primary key,
    holder     text        not null,
    held_until timestamptz not null
);
