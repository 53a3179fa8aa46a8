package org.alchemycdi.internal.autogenerate;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The same entities after a change, with everything that one can change. */
final class Second {

    static final List<Class<?>> ENTITIES =
            List.of(Member.class, Address.class, Tag.class, Party.class, Person.class, Company.class, Loan.class);

    private Second() {}

    @Entity(name = "SecondMember")
    @Table(
            name = "member",
            indexes = @Index(name = "ix_member_name", columnList = "name"),
            uniqueConstraints = @UniqueConstraint(name = "uq_member_email", columnNames = "email"))
    static class Member {
        @Id
        Long id;

        @Column(length = 120)
        String name;

        long age;

        @Column(nullable = false)
        String note;

        @Column(columnDefinition = "VARCHAR(10) DEFAULT 'y'")
        String status;

        String email;

        @Column(nullable = false)
        int score;

        boolean active;

        BigDecimal balance;

        Instant seen;

        UUID token;

        byte[] photo;

        @Embedded
        Address address;

        @ManyToMany
        Set<Tag> tags;

        @ElementCollection
        Set<String> phones;
    }

    @Embeddable
    static class Address {
        String city;

        @Column(length = 80)
        String street;
    }

    @Entity(name = "SecondTag")
    @Table(name = "tag")
    static class Tag {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tag_seq")
        @SequenceGenerator(name = "tag_seq", sequenceName = "tag_seq", allocationSize = 50)
        Long id;

        @Column(unique = true)
        String label;
    }

    @Entity(name = "SecondParty")
    @Table(name = "party")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Party {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "party_seq")
        @SequenceGenerator(name = "party_seq", sequenceName = "party_seq")
        Long id;
    }

    @Entity(name = "SecondPerson")
    @Table(name = "person")
    static class Person extends Party {
        String born;

        @ManyToOne
        Party employer;
    }

    @Entity(name = "SecondCompany")
    @Table(name = "company")
    static class Company extends Party {
        String vat;
    }

    @Entity(name = "SecondLoan")
    @Table(name = "loan")
    static class Loan {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;

        @ManyToOne(optional = false)
        Member member;
    }
}
