package org.alchemycdi.internal.persistence.naming;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.alchemycdi.model.BigIntBase;
import org.alchemycdi.model.UuidV7AuditBase;

/** Entities that leave most names to the default. */
final class Clinic {

    private Clinic() {}

    /** What is named by hand, in part. */
    @Entity
    @Table(
            name = "PatientFile",
            indexes = @Index(columnList = "family_name"),
            uniqueConstraints = {
                @UniqueConstraint(columnNames = {"family_name", "GivenName"}),
                @UniqueConstraint(
                        name = "by_zip",
                        columnNames = {"zip", "family_name"})
            })
    static class Patient extends BigIntBase {

        @Column(nullable = false)
        String familyName;

        @Column(name = "GivenName")
        String givenName;

        @Column(unique = true)
        String insuranceNumber;

        @Embedded
        @AttributeOverride(name = "postCode", column = @Column(name = "zip"))
        PostalAddress homeAddress;

        @ManyToOne(cascade = CascadeType.PERSIST)
        HeadDoctor treatingDoctor;

        @ManyToOne(cascade = CascadeType.PERSIST)
        @JoinColumn(name = "SecondDoctor")
        HeadDoctor secondDoctor;

        @ManyToMany(cascade = CascadeType.PERSIST)
        Set<HTTPRequestLog> accessLogs = new HashSet<>();

        @ElementCollection
        List<String> knownAllergies = new ArrayList<>();

        @ElementCollection
        Map<String, Integer> labValues = new HashMap<>();

        @ElementCollection
        List<PostalAddress> formerAddresses = new ArrayList<>();

        @OneToMany(mappedBy = "ofPatient")
        @OrderColumn
        List<HospitalStay> hospitalStays = new ArrayList<>();

        @Version
        int lockVersion;

        transient String notKept;

        @Transient
        String notKeptEither;
    }

    @Embeddable
    static class PostalAddress {

        String streetName;
        String postCode;

        @Enumerated
        TimeUnit checkedEvery;
    }

    @Entity
    static class HTTPRequestLog extends UuidV7AuditBase {

        String requestPath;

        @ManyToMany(mappedBy = "accessLogs")
        Set<Patient> loggedPatients = new HashSet<>();
    }

    @Entity(name = "Stay")
    static class HospitalStay extends BigIntBase {

        @ManyToOne(cascade = CascadeType.PERSIST)
        Patient ofPatient;

        @ManyToOne(cascade = CascadeType.PERSIST)
        WardRoom wardRoom;

        @OneToMany(cascade = CascadeType.PERSIST)
        Set<HTTPRequestLog> doorLogs = new HashSet<>();

        @OneToMany(cascade = CascadeType.PERSIST)
        @JoinColumn
        Set<TestResult> testResults = new HashSet<>();

        @ManyToMany(cascade = CascadeType.PERSIST)
        @JoinTable(name = "Companions", joinColumns = @JoinColumn(name = "Stay"))
        Set<Patient> roomMates = new HashSet<>();
    }

    @Entity
    @AttributeOverride(name = "id", column = @Column(name = "resultNumber"))
    static class TestResult extends BigIntBase {

        Double measuredValue;

        @ManyToOne(cascade = CascadeType.PERSIST)
        TestResult previousResult;
    }

    @Entity
    static class WardRoom {

        @EmbeddedId
        RoomKey roomKey;

        int bedCount;
    }

    @Embeddable
    static class RoomKey implements Serializable {

        private static final long serialVersionUID = 1;

        String buildingName;
        int roomNumber;

        protected RoomKey() {}

        RoomKey(String buildingName, int roomNumber) {
            this.buildingName = buildingName;
            this.roomNumber = roomNumber;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof RoomKey key
                    && key.buildingName.equals(buildingName)
                    && key.roomNumber == roomNumber;
        }

        @Override
        public int hashCode() {
            return Objects.hash(buildingName, roomNumber);
        }
    }

    /** All in one table. */
    @Entity
    static class StaffMember extends BigIntBase {

        String badgeNumber;
    }

    @Entity
    static class HeadDoctor extends StaffMember {

        String officeRoom;
    }

    /** A table each, joined. */
    @Entity
    @Inheritance(strategy = InheritanceType.JOINED)
    static class MedicalDevice extends BigIntBase {

        String serialNumber;
    }

    @Entity
    static class XRayDevice extends MedicalDevice {

        int maxDose;
    }

    /** A table each, whole. */
    @Entity
    @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
    static class SupplyOrder extends BigIntBase {

        String orderText;
    }

    @Entity
    static class DrugOrder extends SupplyOrder {

        String drugName;
    }

    /** Mapped by its getters. */
    @MappedSuperclass
    abstract static class WithCode {

        private String shortCode;

        @Id
        public String getShortCode() {
            return shortCode;
        }

        public void setShortCode(String shortCode) {
            this.shortCode = shortCode;
        }
    }

    @Entity
    static class DiagnosisCode extends WithCode {

        private String longText;
        private DiagnosisCode parentCode;
        private String notMapped;

        @Transient
        String byField;

        public String getLongText() {
            return longText;
        }

        public void setLongText(String longText) {
            this.longText = longText;
        }

        @ManyToOne
        public DiagnosisCode getParentCode() {
            return parentCode;
        }

        public void setParentCode(DiagnosisCode parentCode) {
            this.parentCode = parentCode;
        }

        public String getWithoutSetter() {
            return notMapped;
        }
    }

    /** By its fields, but for one. */
    @Entity
    @Access(AccessType.FIELD)
    static class PriceList extends BigIntBase {

        String currencyCode;

        @Transient
        private String validUntil;

        @Access(AccessType.PROPERTY)
        public String getValidUntil() {
            return validUntil;
        }

        public void setValidUntil(String validUntil) {
            this.validUntil = validUntil;
        }
    }

    /** Its id is that of another. */
    @Entity
    static class PriceDetail {

        @Id
        Long id;

        @MapsId
        @OneToOne
        PriceList priceList;

        String freeText;
    }
}
