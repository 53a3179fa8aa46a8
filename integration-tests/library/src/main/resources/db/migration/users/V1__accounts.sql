create table account (
    id     uuid         not null primary key,
    email  varchar(255) not null unique,
    credit integer      not null check (credit >= 0)
);
