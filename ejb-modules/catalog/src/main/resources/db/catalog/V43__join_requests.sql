-- Requests of libraries and branches to join the network. The form is kept as JSON; what lists, keys and rules look at has columns.
create table join_request (
    id         uuid        primary key,
    version    bigint      not null,
    -- the log-in that has made it and that gets its role when it is approved
    applicant  text        not null,
    state      text        not null
        check (state in ('DRAFT', 'SENT', 'IN_WORK', 'RETURNED', 'APPROVED', 'CONNECTED', 'REFUSED', 'WITHDRAWN')),
    kind       text        not null check (kind in ('LIBRARY', 'BRANCH')),
    -- of a branch: the library that it wants to belong to, as the applicant has typed it
    library    text        not null,
    code       text        not null,
    form       text        not null,
    -- the administrator who has taken it into work
    handler    text,
    -- the branch that came of it
    branch     text        references branch,
    made_at    timestamptz not null,
    changed_at timestamptz not null,
    -- while it is approved: how often the identity server was asked in vain, and when it is asked again
    tries      int         not null default 0,
    next_try   timestamptz,
    check ((state in ('APPROVED', 'CONNECTED')) = (branch is not null))
);
create index join_request_applicant on join_request (applicant, id);
create index join_request_queue on join_request (state, id) where state <> 'DRAFT';
create index join_request_of_library on join_request (library, state, id) where state <> 'DRAFT' and kind = 'BRANCH';
create index join_request_to_connect on join_request (next_try) where state = 'APPROVED';
-- two requests never wait for one code
create unique index join_request_code on join_request (code) where state in ('SENT', 'IN_WORK');

-- What the applicant has attached; read by hand, so it lies here until there is a store of files.
create table join_document (
    id         uuid        primary key,
    request    uuid        not null references join_request,
    name       text        not null,
    media_type text        not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    size       int         not null check (size between 1 and 10485760),
    bytes      bytea       not null,
    added_at   timestamptz not null,
    check (length(bytes) = size)
);
alter table join_document alter column bytes set storage external;
create index join_document_of_request on join_document (request, id);

-- What happened to a request: the notice that its applicant reads. Rows are only added.
create table join_step (
    id          uuid        primary key,
    request     uuid        not null references join_request,
    happened_at timestamptz not null,
    caller      text        not null,
    state       text        not null,
    words       text
);
create index join_step_of_request on join_step (request, id);
create trigger join_step_stays before update or delete or truncate on join_step
    for each statement execute function refuse_change();
