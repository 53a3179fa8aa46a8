create table account (
    id    bigint       not null primary key,
    email varchar(255) not null
);
insert into account values (1, 'ann@example.org');
