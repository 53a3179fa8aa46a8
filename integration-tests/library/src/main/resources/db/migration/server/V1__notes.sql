-- For the probes of the integration tests.
create table note (
    id   uuid         not null primary key,
    name varchar(255) not null unique
);
