create table account (
    id    bigint       not null primary key,
    email varchar(100) not null
);
insert into account values (1, 'ann@example.org');
