package org.alchemycdi.internal.persistence.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.alchemycdi.internal.persistence.naming.Clinic.DiagnosisCode;
import org.alchemycdi.internal.persistence.naming.Clinic.HTTPRequestLog;
import org.alchemycdi.internal.persistence.naming.Clinic.HeadDoctor;
import org.alchemycdi.internal.persistence.naming.Clinic.HospitalStay;
import org.alchemycdi.internal.persistence.naming.Clinic.Patient;
import org.alchemycdi.internal.persistence.naming.Clinic.PostalAddress;
import org.alchemycdi.internal.persistence.naming.Clinic.RoomKey;
import org.alchemycdi.internal.persistence.naming.Clinic.TestResult;
import org.alchemycdi.internal.persistence.naming.Clinic.WardRoom;
import org.alchemycdi.internal.persistence.naming.Clinic.XRayDevice;
import org.alchemycdi.internal.persistence.platform.DatabaseProduct;
import org.alchemycdi.internal.persistence.platform.SchemaCreator;
import org.alchemycdi.testing.Column;
import org.alchemycdi.testing.OnEveryDatabase;
import org.alchemycdi.testing.TestDatabase;
import org.alchemycdi.testing.TestUnit;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnakeCaseNamesTest {

    private static final List<String> COLUMNS = List.of(
            "companions.room_mates_id",
            "companions.stay",
            "diagnosis_code.long_text",
            "diagnosis_code.parent_code_short_code",
            "diagnosis_code.short_code",
            "drug_order.drug_name",
            "drug_order.id",
            "drug_order.order_text",
            "http_request_log.created_at",
            "http_request_log.id",
            "http_request_log.request_path",
            "http_request_log.updated_at",
            "medical_device.dtype",
            "medical_device.id",
            "medical_device.serial_number",
            "patient_former_addresses.checked_every",
            "patient_former_addresses.patient_id",
            "patient_former_addresses.post_code",
            "patient_former_addresses.street_name",
            "patient_known_allergies.known_allergies",
            "patient_known_allergies.patient_id",
            "patient_lab_values.lab_values",
            "patient_lab_values.lab_values_key",
            "patient_lab_values.patient_id",
            "patientfile.checked_every",
            "patientfile.family_name",
            "patientfile.givenname",
            "patientfile.id",
            "patientfile.insurance_number",
            "patientfile.lock_version",
            "patientfile.seconddoctor",
            "patientfile.street_name",
            "patientfile.treating_doctor_id",
            "patientfile.zip",
            "patientfile_http_request_log.access_logs_id",
            "patientfile_http_request_log.logged_patients_id",
            "price_detail.free_text",
            "price_detail.price_list_id",
            "price_list.currency_code",
            "price_list.id",
            "price_list.valid_until",
            "staff_member.badge_number",
            "staff_member.dtype",
            "staff_member.id",
            "staff_member.office_room",
            "stay.building_name",
            "stay.hospital_stays_order",
            "stay.id",
            "stay.of_patient_id",
            "stay.room_number",
            "stay_http_request_log.door_logs_id",
            "stay_http_request_log.stay_id",
            "supply_order.id",
            "supply_order.order_text",
            "test_result.measured_value",
            "test_result.previous_result_resultnumber",
            "test_result.resultnumber",
            "test_result.test_results_id",
            "ward_room.bed_count",
            "ward_room.building_name",
            "ward_room.room_number",
            "x_ray_device.id",
            "x_ray_device.max_dose");

    @TempDir
    Path folder;

    TestDatabase database;
    TestUnit unit;

    @AfterEach
    void close() {
        unit.close();
        database.close();
    }

    @OnEveryDatabase
    void namesWhatHasNoName(DatabaseProduct product) {
        open(product, Clinic.class.getDeclaredClasses());

        SchemaCreator.createMissing(unit.session());

        assertThat(Column.of(database))
                .extracting(column -> column.path().toLowerCase(Locale.ROOT))
                .filteredOn(path -> !path.contains("_id_seq.")) // which are tables on MariaDB
                .containsExactlyInAnyOrderElementsOf(COLUMNS);
    }

    /** SQLite keeps names as they are written. */
    @Test
    void writesItsNamesInSmallLetters() {
        open(DatabaseProduct.SQLITE, Clinic.class.getDeclaredClasses());

        SchemaCreator.createMissing(unit.session());

        assertThat(Column.of(database))
                .extracting(Column::path)
                .filteredOn(path -> !path.equals(path.toLowerCase(Locale.ROOT)))
                .allMatch(path -> path.startsWith("PatientFile") // given by hand
                        || path.startsWith("Companions.")
                        || path.endsWith("esultNumber")
                        || path.endsWith(".DTYPE")); // always
    }

    @OnEveryDatabase
    void worksUnderItsNames(DatabaseProduct product) {
        open(product, Clinic.class.getDeclaredClasses());
        SchemaCreator.createMissing(unit.session());
        HospitalStay stay = stay();

        unit.inTransaction(entityManager -> {
            entityManager.persist(stay);
            entityManager.persist(new XRayDevice());
        });

        unit.inTransaction(entityManager -> {
            Patient patient = entityManager.find(Patient.class, stay.ofPatient.getId());
            assertThat(patient.treatingDoctor.officeRoom).isEqualTo("12");
            assertThat(patient.homeAddress.postCode).isEqualTo("8010");
            assertThat(patient.accessLogs).hasSize(1);
            assertThat(patient.knownAllergies).containsExactly("nuts");
            assertThat(patient.labValues).containsExactly(Map.entry("iron", 7));
            assertThat(patient.formerAddresses).hasSize(1);
            assertThat(patient.hospitalStays).hasSize(1);
            assertThat(patient.hospitalStays.get(0).wardRoom.bedCount).isEqualTo(3);
            assertThat(patient.hospitalStays.get(0).testResults).hasSize(2);
            assertThat(patient.hospitalStays.get(0).roomMates).containsExactly(patient);
        });
    }

    @OnEveryDatabase
    void worksByProperties(DatabaseProduct product) {
        open(product, DiagnosisCode.class);
        SchemaCreator.createMissing(unit.session());
        DiagnosisCode code = new DiagnosisCode();
        code.setShortCode("J00");
        code.setParentCode(code);

        unit.inTransaction(entityManager -> entityManager.persist(code));

        assertThat(database.query("select parent_code_short_code from diagnosis_code"))
                .containsExactly("J00");
    }

    private void open(DatabaseProduct product, Class<?>... classes) {
        database = TestDatabase.create(product, folder);
        unit = TestUnit.open(
                database, Map.of(PersistenceUnitProperties.METADATA_SOURCE, new SnakeCaseNames()), classes);
    }

    private static HospitalStay stay() {
        HospitalStay stay = new HospitalStay();
        stay.ofPatient = patient();
        stay.ofPatient.hospitalStays.add(stay);
        stay.wardRoom = new WardRoom();
        stay.wardRoom.roomKey = new RoomKey("North", 7);
        stay.wardRoom.bedCount = 3;
        TestResult first = new TestResult();
        TestResult second = new TestResult();
        second.previousResult = first;
        stay.testResults.addAll(List.of(first, second));
        stay.roomMates.add(stay.ofPatient);
        return stay;
    }

    private static Patient patient() {
        Patient patient = new Patient();
        patient.familyName = "Curie";
        patient.homeAddress = new PostalAddress();
        patient.homeAddress.postCode = "8010";
        patient.treatingDoctor = new HeadDoctor();
        patient.treatingDoctor.officeRoom = "12";
        patient.accessLogs.add(new HTTPRequestLog());
        patient.knownAllergies.add("nuts");
        patient.labValues.put("iron", 7);
        patient.formerAddresses.add(new PostalAddress());
        return patient;
    }
}
