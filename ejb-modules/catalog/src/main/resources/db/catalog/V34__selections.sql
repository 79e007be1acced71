-- What records are selected by, for exports and batch edits. The expressions stand in the queries letter for letter
-- (Selected), and read the view as the generated age mark does: an unescaped quotation mark never stands inside a text.
create index title_begin on title
    (library, (left(lower(substring(view from '"title":"((?:[^"\\]|\\.)*)"')), 80) collate "C"), id);
create index title_year on title (library, ((substring(view from '"year":([0-9]{1,4})'))::smallint), id);

-- which import or batch edit a version came with
create index title_act on title (act, id) where act is not null;
create index title_version_act on title_version (act, title_id) where act is not null;

create index title_mark_titles on title_mark (mark, title_id);
