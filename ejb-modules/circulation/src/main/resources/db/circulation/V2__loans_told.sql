-- Up to which loan the catalogue was told what was lent. Ids of loans grow with time. There is one row.
create table told_loans (
    one       boolean primary key default true check (one),
    last_loan uuid    not null
);
insert into told_loans (last_loan) values ('00000000-0000-0000-0000-000000000000');
