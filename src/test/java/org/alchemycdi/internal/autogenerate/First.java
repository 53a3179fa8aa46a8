package org.alchemycdi.internal.autogenerate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.List;

/** Entities before a change. */
final class First {

    static final List<Class<?>> ENTITIES = List.of(Member.class, Tag.class, Old.class);

    private First() {}

    @Entity(name = "FirstMember")
    @Table(name = "member")
    static class Member {
        @Id
        Long id;

        @Column(length = 50)
        String name;

        int age;

        String note;

        String fullName;

        @Column(columnDefinition = "VARCHAR(10) DEFAULT 'x'")
        String status;
    }

    @Entity(name = "FirstTag")
    @Table(name = "tag")
    static class Tag {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tag_seq")
        @SequenceGenerator(name = "tag_seq", sequenceName = "tag_seq", allocationSize = 10)
        Long id;

        String label;
    }

    @Entity(name = "FirstOld")
    @Table(name = "old_thing")
    static class Old {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;

        String text;
    }
}
