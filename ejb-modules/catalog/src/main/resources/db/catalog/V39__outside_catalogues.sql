-- Other libraries' catalogues that may be asked by SRU, as an administrator has described them (OutsideTarget as JSON).
create table outside_target (
    code   text primary key,
    name   text not null,
    target text not null
);
