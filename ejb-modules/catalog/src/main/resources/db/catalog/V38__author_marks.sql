-- A table of author marks (Khavkina's, or the library network's own): headings from here on, up to the next row, have these
-- figures. There is no free file of it, so a library brings its own.
create table author_mark (
    beginning text collate "C" primary key check (length(beginning) between 1 and 60),
    figures   text             not null check (figures ~ '^[0-9]{1,3}$')
);
