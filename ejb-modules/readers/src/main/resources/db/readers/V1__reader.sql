-- Whoever may borrow. The person lies sealed (AES-256-GCM) in one document and is found by keyed digests
-- (HMAC-SHA-256) only; what lending needs stands in clear.
create table reader (
    id                uuid        primary key,
    version           bigint      not null,
    card              text        not null constraint reader_card unique check (card ~ '^29[0-9]{11}$'),
    branch            text        not null,
    category          text        not null check (category in ('CHILD', 'YOUTH', 'ADULT')),
    sealed_person     bytea       not null,
    person            bytea       not null constraint reader_person unique check (octet_length(person) = 32),
    surname_and_birth bytea       not null check (octet_length(surname_and_birth) = 32),
    phone             bytea       check (octet_length(phone) = 32),
    email             bytea       check (octet_length(email) = 32),
    registered_at     timestamptz not null,
    expires_on        date        not null,
    blocked_reason    text
);
create index reader_surname_and_birth on reader (surname_and_birth);
create index reader_phone on reader (phone) where phone is not null;
create index reader_email on reader (email) where email is not null;

-- The running number of the region's cards; a number is never used twice, a refused registration may skip one.
create sequence card_serial as bigint minvalue 1 maxvalue 999999999;
