package org.alchemycdi.internal.persistence.platform.bulk;

import jakarta.json.JsonObject;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PrePersist;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.alchemycdi.model.UuidAuditBase;
import org.alchemycdi.type.JsonObjectConverter;

/** Entities of every shape whose row stands for itself. */
final class Fleet {

    private Fleet() {}

    enum Rig {
        SLOOP,
        SCHOONER
    }

    @Embeddable
    static class Size {

        BigDecimal length;

        @Column(name = "draught_m")
        Double draught;
    }

    @Entity(name = "BulkHarbour")
    @Table(name = "bulk_harbour")
    static class Harbour extends UuidAuditBase {

        String name;
    }

    /** Many columns, a relation, collections, a version and callbacks. */
    @Entity(name = "BulkBoat")
    @Table(name = "bulk_boat")
    static class Boat extends UuidAuditBase {

        @Column(unique = true)
        String name;

        @Enumerated(EnumType.STRING)
        Rig rig;

        boolean afloat;

        LocalDate built;

        @Embedded
        Size size;

        @Convert(converter = JsonObjectConverter.class)
        JsonObject papers;

        @Lob
        String log;

        byte[] flag;

        @Column(name = "order")
        Integer order;

        String stamp;

        @Version
        int version;

        @ManyToOne
        Harbour home;

        @ElementCollection
        @CollectionTable(name = "bulk_crew")
        List<String> crew = new ArrayList<>();

        @OneToMany
        @JoinTable(name = "bulk_visited")
        List<Harbour> visited = new ArrayList<>();

        @Transient
        List<String> heard = new ArrayList<>();

        @PrePersist
        void before() {
            heard.add("pre, id " + (getId() != null) + ", version " + version);
            stamp = "stamped";
        }

        @PostPersist
        void after() {
            heard.add("post, id " + (getId() != null) + ", version " + version + ", time " + (getCreatedAt() != null));
        }
    }

    /** A row in one table for each class, and generated numbers. */
    @Entity(name = "BulkVessel")
    @Table(name = "bulk_vessel")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Vessel {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        Long id;

        String name;

        @Version
        Long version;
    }

    @Entity(name = "BulkSteamer")
    @Table(name = "bulk_steamer")
    static class Steamer extends Vessel {

        Integer boilers;
    }

    /** A row in two tables, in a hierarchy of one. */
    @Entity(name = "BulkCargo")
    @Table(name = "bulk_cargo")
    @SecondaryTable(name = "bulk_cargo_papers")
    static class Cargo {

        @Id
        String number;

        @Column(table = "bulk_cargo_papers")
        String customs;

        String goods;
    }

    @Entity(name = "BulkFrozenCargo")
    static class FrozenCargo extends Cargo {

        Integer degrees;
    }
}
