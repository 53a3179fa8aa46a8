package org.alchemycdi.internal.autogenerate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.List;

/** Entities in a schema of their own. */
final class Third {

    static final List<Class<?>> ENTITIES = List.of(Account.class, Ledger.class);

    private Third() {}

    @Entity(name = "ThirdAccount")
    @Table(name = "account")
    static class Account {
        @Id
        Long id;
    }

    @Entity(name = "ThirdLedger")
    @Table(name = "ledger", schema = "alchemy_books", indexes = @Index(columnList = "title"))
    static class Ledger {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ledger_seq")
        @SequenceGenerator(name = "ledger_seq", sequenceName = "ledger_seq", schema = "alchemy_books")
        Long id;

        @Column(unique = true)
        String title;

        @ManyToOne
        Ledger before;

        @ManyToOne
        Account account;
    }
}
