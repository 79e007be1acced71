-- The document under which copies come in or go out: one line of the summary accession book (КСУ).
create table stock_document (
    id       uuid        primary key,
    library  text        not null references library,
    -- where the copies come from, or why they go
    source   text        not null,
    number   text        not null,
    dated    date        not null,
    -- supplier, giver; empty where nobody is to be named
    party    text        not null default '',
    made_at  timestamptz not null,
    made_by  text        not null
);
create index stock_document_number on stock_document (library, number, dated);

-- The head of a library's chain: what the next entry builds on. Locked last and for a moment only, at the commit.
create table stock_chain (
    library        text           primary key references library,
    number         bigint         not null default 0,
    booked_on      date           not null default '0001-01-01',
    balance_copies bigint         not null default 0,
    balance_amount numeric(16, 2) not null default 0,
    hash           bytea          not null default decode(repeat('00', 32), 'hex')
);

-- The journal. Every entry moves copies and money from one account to another, so it balances by itself. Accounts:
-- stock:<branch>, in:<source>, out:<reason>, value (changes of price).
create table stock_entry (
    library        text           not null references library,
    number         bigint         not null check (number > 0),
    booked_on      date           not null,
    booked_at      timestamptz    not null,
    act            text           not null
        check (act in ('OPENING', 'RECEIPT', 'DISPOSAL', 'RESTORATION', 'MOVE', 'REVALUATION')),
    document       uuid references stock_document,
    kind           text           not null,
    debit          text           not null,
    credit         text           not null,
    copies         bigint         not null check (copies >= 0),
    titles         bigint         not null check (titles >= 0),
    amount         numeric(16, 2) not null check (amount >= 0),
    balance_copies bigint         not null check (balance_copies >= 0),
    balance_amount numeric(16, 2) not null check (balance_amount >= 0),
    previous       bytea          not null,
    hash           bytea          not null,
    primary key (library, number),
    check (debit <> credit)
);
create index stock_entry_act on stock_entry (library, act, number);
create index stock_entry_day on stock_entry (library, booked_on, number);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is only added to', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger stock_entry_stays before update or delete or truncate on stock_entry
    for each statement execute function refuse_change();
create trigger stock_document_stays before update or delete or truncate on stock_document
    for each statement execute function refuse_change();
create trigger copy_change_stays before update or delete or truncate on copy_change
    for each statement execute function refuse_change();

-- What this transaction has to post; always empty between transactions.
create unlogged table stock_movement (
    id       bigint generated always as identity primary key,
    at       timestamptz    not null default now(),
    library  text           not null,
    act      text           not null,
    document uuid,
    kind     text           not null,
    debit    text           not null,
    credit   text           not null,
    copies   bigint         not null,
    titles   uuid[]         not null,
    amount   numeric(16, 2) not null
);

-- What the hash of an entry is made of, after the hash of the entry before it; EntryDigest computes the same in Java.
create function stock_entry_text(e stock_entry) returns text language sql stable as $$
    select concat_ws(E'\x1f', e.library, e.number, to_char(e.booked_on, 'YYYY-MM-DD'),
        to_char(e.booked_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.act,
        coalesce((select concat_ws(E'\x1f', d.id, d.library, d.source, d.number, to_char(d.dated, 'YYYY-MM-DD'), d.party,
                      to_char(d.made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), d.made_by)
                  from catalog.stock_document d where d.id = e.document), ''),
        e.kind, e.debit, e.credit, e.copies, e.titles, e.amount, e.balance_copies, e.balance_amount)
$$;

-- Books one entry at the end of the library's chain. The day is the library's own and never goes back.
create function book_stock(e stock_entry) returns void language plpgsql as $$
declare
    head catalog.stock_chain;
    zone text;
begin
    insert into catalog.stock_chain (library) values (e.library) on conflict do nothing;
    select * into head from catalog.stock_chain where library = e.library for update;
    select b.zone into zone from catalog.branch b where b.library = e.library order by b.code limit 1;
    e.number := head.number + 1;
    e.booked_on := greatest(head.booked_on, (e.booked_at at time zone coalesce(zone, 'UTC'))::date);
    e.balance_copies := head.balance_copies
        + case when e.debit like 'stock:%' then e.copies else 0 end
        - case when e.credit like 'stock:%' then e.copies else 0 end;
    e.balance_amount := head.balance_amount
        + case when e.debit like 'stock:%' then e.amount else 0 end
        - case when e.credit like 'stock:%' then e.amount else 0 end;
    e.previous := head.hash;
    e.hash := sha256(head.hash || convert_to(catalog.stock_entry_text(e), 'UTF8'));
    insert into catalog.stock_entry select e.*;
    update catalog.stock_chain set number = e.number, booked_on = e.booked_on, balance_copies = e.balance_copies,
        balance_amount = e.balance_amount, hash = e.hash where library = e.library;
end $$;

-- Posts all that the transaction has moved, once, when it commits: the chain is locked for the commit only.
create function post_stock() returns trigger language plpgsql as $$
declare
    e catalog.stock_entry;
begin
    if not exists (select from catalog.stock_movement where id = new.id) then
        return null;
    end if;
    for e.library, e.act, e.document, e.kind, e.debit, e.credit, e.booked_at, e.copies, e.titles, e.amount in
        with moved as (delete from catalog.stock_movement returning *)
        select m.library, m.act, m.document, m.kind, m.debit, m.credit, m.at, sum(m.copies),
            (select count(distinct t) from moved o, unnest(o.titles) t
                where (o.library, o.act, o.kind, o.debit, o.credit, o.at) = (m.library, m.act, m.kind, m.debit, m.credit, m.at)
                  and o.document is not distinct from m.document),
            sum(m.amount)
        from moved m
        group by m.library, m.act, m.document, m.kind, m.debit, m.credit, m.at
        order by m.library, m.at, min(m.id)
    loop
        perform catalog.book_stock(e);
    end loop;
    return null;
end $$;
create constraint trigger stock_movement_posted after insert on stock_movement
    deferrable initially deferred for each row execute function post_stock();

-- Nobody can change the stock and forget the ledger: the statement that changes it says what is to be posted.
create function copies_came() returns trigger language plpgsql as $$
begin
    insert into catalog.stock_movement (library, act, document, kind, debit, credit, copies, titles, amount)
    select c.library, 'RECEIPT', d.id, c.kind, 'stock:' || c.branch, 'in:' || coalesce(d.source, 'UNKNOWN'),
        count(*), array_agg(distinct c.title_id), coalesce(sum(c.price), 0)
    from added c left join catalog.stock_document d on d.id = c.received_by
    where c.state <> 'WRITTEN_OFF'
    group by c.library, d.id, d.source, c.kind, c.branch;
    return null;
end $$;
create trigger copies_came after insert on copy
    referencing new table as added for each statement execute function copies_came();

create function copies_changed() returns trigger language plpgsql as $$
begin
    if exists (select from was join becomes using (id)
               where was.library <> becomes.library or was.kind <> becomes.kind) then
        raise exception 'A copy stays in its library and is counted as the same kind'
            using errcode = 'restrict_violation';
    end if;
    with pairs as (
        select o.branch as old_branch, n.branch as new_branch, coalesce(o.price, 0) as old_price,
            coalesce(n.price, 0) as new_price, o.state <> 'WRITTEN_OFF' as was_in, n.state <> 'WRITTEN_OFF' as is_in,
            case when n.state = 'WRITTEN_OFF' then n.disposed_by else o.disposed_by end as document,
            n.library, n.kind, n.title_id
        from was o join becomes n on n.id = o.id
        where o.state is distinct from n.state or o.branch <> n.branch or o.price is distinct from n.price
    ), moves as (
        select library, 'DISPOSAL' as act, document, kind, null as debit, 'stock:' || old_branch as credit,
            1 as copies, title_id, old_price as amount
        from pairs where was_in and not is_in
        union all
        select library, 'RESTORATION', document, kind, 'stock:' || new_branch, null, 1, title_id, new_price
        from pairs where not was_in and is_in
        union all
        select library, 'MOVE', null, kind, 'stock:' || new_branch, 'stock:' || old_branch, 1, title_id, old_price
        from pairs where was_in and is_in and old_branch <> new_branch
        union all
        select library, 'REVALUATION', null, kind, 'stock:' || new_branch, 'value', 0, title_id, new_price - old_price
        from pairs where was_in and is_in and new_price > old_price
        union all
        select library, 'REVALUATION', null, kind, 'value', 'stock:' || new_branch, 0, title_id, old_price - new_price
        from pairs where was_in and is_in and new_price < old_price
    )
    insert into catalog.stock_movement (library, act, document, kind, debit, credit, copies, titles, amount)
    select m.library, m.act, d.id, m.kind,
        coalesce(m.debit, 'out:' || coalesce(d.source, 'UNKNOWN')),
        coalesce(m.credit, 'out:' || coalesce(d.source, 'UNKNOWN')),
        sum(m.copies), array_agg(distinct m.title_id), sum(m.amount)
    from moves m left join catalog.stock_document d on d.id = m.document
    group by m.library, m.act, d.id, d.source, m.kind, m.debit, m.credit;
    return null;
end $$;
create trigger copies_changed after update on copy
    referencing old table as was new table as becomes for each statement execute function copies_changed();

-- Where ledger and copies differ; no row if all is well. Part 3 of the book: 1 January + in - out = 31 December.
create function stock_differences(of_library text)
    returns table (what text, place text, booked_copies bigint, real_copies bigint,
                   booked_amount numeric, real_amount numeric) language sql stable as $$
    with lines as (
        select substr(debit, 7) as branch, kind, copies, amount from catalog.stock_entry
        where library = of_library and debit like 'stock:%'
        union all
        select substr(credit, 7), kind, -copies, -amount from catalog.stock_entry
        where library = of_library and credit like 'stock:%'
    ), booked as (
        select branch, kind, sum(copies) as copies, sum(amount) as amount from lines group by branch, kind
    ), present as (
        select branch, kind, count(*) as copies, coalesce(sum(price), 0) as amount from catalog.copy
        where library = of_library and state <> 'WRITTEN_OFF' group by branch, kind
    ), years as (
        select extract(year from booked_on)::int as year, max(number) as last,
            sum(case when debit like 'stock:%' then copies else 0 end)
                - sum(case when credit like 'stock:%' then copies else 0 end) as copies,
            sum(case when debit like 'stock:%' then amount else 0 end)
                - sum(case when credit like 'stock:%' then amount else 0 end) as amount
        from catalog.stock_entry where library = of_library group by 1
    ), ends as (
        select y.year, y.copies, y.amount, e.balance_copies, e.balance_amount,
            lag(e.balance_copies, 1, 0::bigint) over (order by y.year) as opening_copies,
            lag(e.balance_amount, 1, 0::numeric) over (order by y.year) as opening_amount
        from years y join catalog.stock_entry e on e.library = of_library and e.number = y.last
    )
    select 'BRANCH', coalesce(b.branch, p.branch) || ' ' || coalesce(b.kind, p.kind),
        coalesce(b.copies, 0)::bigint, coalesce(p.copies, 0)::bigint, coalesce(b.amount, 0), coalesce(p.amount, 0)
    from booked b full join present p on p.branch = b.branch and p.kind = b.kind
    where coalesce(b.copies, 0) <> coalesce(p.copies, 0) or coalesce(b.amount, 0) <> coalesce(p.amount, 0)
    union all
    select 'YEAR', year::text, (opening_copies + copies)::bigint, balance_copies, opening_amount + amount, balance_amount
    from ends
    where opening_copies + copies <> balance_copies or opening_amount + amount <> balance_amount
$$;

-- What is in stock today is where the books begin.
insert into stock_movement (library, act, kind, debit, credit, copies, titles, amount)
select library, 'OPENING', kind, 'stock:' || branch, 'in:OPENING', count(*), array_agg(distinct title_id), coalesce(sum(price), 0)
from copy where state <> 'WRITTEN_OFF'
group by library, kind, branch;
