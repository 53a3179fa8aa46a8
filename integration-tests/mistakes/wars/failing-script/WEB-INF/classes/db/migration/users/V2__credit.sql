alter table acount add column credit integer;
