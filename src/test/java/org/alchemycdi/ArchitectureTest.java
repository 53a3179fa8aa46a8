package org.alchemycdi;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.alchemycdi.rest.EclipseLinkExceptionMapper;

/** Holds the directions between packages, as docs/internals/architecture.md describes them. */
@AnalyzeClasses(packages = "org.alchemycdi", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] API = {
        "org.alchemycdi",
        "org.alchemycdi.filter..",
        "org.alchemycdi.fixture..",
        "org.alchemycdi.model..",
        "org.alchemycdi.repository..",
        "org.alchemycdi.service..",
        "org.alchemycdi.schema..",
        "org.alchemycdi.async..",
        "org.alchemycdi.migration..",
        "org.alchemycdi.type.."
    };

    @ArchTest
    static final ArchRule theApiNeverKnowsTheInside = noClasses()
            .that()
            .resideInAnyPackage(API)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.alchemycdi.internal..");

    @ArchTest
    static final ArchRule nobodyDependsOnTheRoots = noClasses()
            .that()
            .resideOutsideOfPackages("org.alchemycdi.cdi..", "org.alchemycdi.rest..", "org.alchemycdi.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.alchemycdi.cdi..", "org.alchemycdi.rest..", "org.alchemycdi.cli..");

    @ArchTest
    static final ArchRule theRootsDoNotKnowEachOther =
            slices().matching("org.alchemycdi.(cdi|rest|cli)..").should().notDependOnEachOther();

    /** {@code Alchemy} is the front door: it names what lies behind it, and nothing behind it names the door. */
    @ArchTest
    static final ArchRule theRootPackageDependsOnNoneOfOurs = noClasses()
            .that()
            .resideInAPackage("org.alchemycdi")
            .and(not(equivalentTo(Alchemy.class)))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.alchemycdi.*..");

    @ArchTest
    static final ArchRule nothingBehindItNamesTheFrontDoor = noClasses()
            .that()
            .resideInAnyPackage("org.alchemycdi.*..")
            .and()
            .resideOutsideOfPackages("org.alchemycdi.cdi..", "org.alchemycdi.cli..")
            .should()
            .dependOnClassesThat(equivalentTo(Alchemy.class));

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("org.alchemycdi.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theInsideIsFreeOfCycles =
            slices().matching("org.alchemycdi.internal.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule filtersAreData = classes()
            .that()
            .resideInAPackage("org.alchemycdi.filter..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "jakarta.annotation..",
                    "jakarta.persistence.metamodel..",
                    "org.alchemycdi",
                    "org.alchemycdi.filter..");

    @ArchTest
    static final ArchRule modelsAreEntitiesOnly = classes()
            .that()
            .resideInAPackage("org.alchemycdi.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "jakarta.annotation..",
                    "jakarta.persistence..",
                    "com.github.f4b6a3.uuid..",
                    "org.alchemycdi.model..");

    @ArchTest
    static final ArchRule typesAreDataAndConverters = classes()
            .that()
            .resideInAPackage("org.alchemycdi.type..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "jakarta.annotation..",
                    "jakarta.persistence..",
                    "jakarta.json..",
                    "org.alchemycdi",
                    "org.alchemycdi.type..");

    @ArchTest
    static final ArchRule repositoriesKnowFiltersOnly = noClasses()
            .that()
            .resideInAPackage("org.alchemycdi.repository..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.alchemycdi.service..",
                    "org.alchemycdi.schema..",
                    "org.alchemycdi.migration..",
                    "org.alchemycdi.model..");

    @ArchTest
    static final ArchRule operationsKnowNothingOfDatabases = noClasses()
            .that()
            .resideInAPackage("org.alchemycdi.internal.async..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence..", "org.eclipse.persistence..");

    @ArchTest
    static final ArchRule cdiStaysWhereItBelongs = onlyIn(
            "jakarta.enterprise..",
            "org.alchemycdi.cdi..",
            "org.alchemycdi",
            "org.alchemycdi.internal.async",
            "org.alchemycdi.internal.persistence..",
            "org.alchemycdi.rest");

    @ArchTest
    static final ArchRule restStaysInItsPackage = onlyIn("jakarta.ws.rs..", "org.alchemycdi.rest..");

    @ArchTest
    static final ArchRule openApiIsKnownToRestOnly =
            onlyIn("org.eclipse.microprofile.openapi..", "org.alchemycdi.rest..");

    @ArchTest
    static final ArchRule flywayHasOneAdapter = onlyIn("org.flywaydb..", "org.alchemycdi.internal.migration..");

    /** An exception mapper names the exception that it maps. */
    @ArchTest
    static final ArchRule eclipseLinkHasOneAdapter = noClasses()
            .that()
            .resideOutsideOfPackages("org.alchemycdi.internal.persistence..", "org.alchemycdi.internal.query..")
            .and(not(equivalentTo(EclipseLinkExceptionMapper.class)))
            .should()
            .dependOnClassesThat(resideInAPackage("org.eclipse.persistence.."));

    @ArchTest
    static final ArchRule agroalHasOneAdapter = onlyIn("io.agroal..", "org.alchemycdi.internal.persistence..");

    /** It compares databases of whatever origin. */
    @ArchTest
    static final ArchRule autogenerateKnowsJdbcOnly = classes()
            .that()
            .resideInAPackage("org.alchemycdi.internal.autogenerate..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.sql..",
                    "jakarta.annotation..",
                    "org.alchemycdi.internal.autogenerate..",
                    "org.alchemycdi.internal.message..",
                    "org.alchemycdi.migration..");

    @ArchTest
    static final ArchRule bouncyCastleHasOneAdapter = onlyIn("org.bouncycastle..", "org.alchemycdi.internal.type..");

    @ArchTest
    static final ArchRule jsonHasItsPackages = onlyIn(
            "jakarta.json..",
            "org.alchemycdi.internal.json..",
            "org.alchemycdi.internal.schema..",
            "org.alchemycdi.schema..",
            "org.alchemycdi.type..",
            "org.alchemycdi.cli.output..",
            "org.alchemycdi.rest..");

    private static ArchRule onlyIn(String library, String... ours) {
        return noClasses().that().resideOutsideOfPackages(ours).should().dependOnClassesThat(resideInAPackage(library));
    }

    @ArchTest
    static final ArchRule noNameSaysNothing = noClasses()
            .that()
            .resideOutsideOfPackage("org.alchemycdi.model..")
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Base");

    /** An EntityManager is what Jakarta Persistence calls one. */
    @ArchTest
    static final ArchRule onlyEntityManagersAreManagers = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("EntityManager")
            .should()
            .haveSimpleNameEndingWith("Manager");

    @ArchTest
    static final ArchRule publicTypesAreClosed = classes()
            .that()
            .arePublic()
            .and(not(
                    resideInAnyPackage("org.alchemycdi.internal..", "org.alchemycdi.model..", "org.alchemycdi.rest..")))
            .and()
            .areNotInterfaces()
            .and()
            .areNotAssignableTo(Throwable.class)
            .and()
            .areNotAssignableTo("org.alchemycdi.service.RepositoryService")
            .and()
            .areNotAssignableTo("org.alchemycdi.async.AsyncRepositoryService")
            .and()
            .doNotHaveFullyQualifiedName("org.alchemycdi.type.JsonConverter")
            .and()
            .areNotAssignableTo("jakarta.enterprise.inject.spi.Extension")
            .should()
            .haveModifier(JavaModifier.FINAL)
            .orShould()
            .beEnums();

    @ArchTest
    static final ArchRule exceptionsAreOurs =
            classes().that().areAssignableTo(Throwable.class).should().beAssignableTo(AlchemyException.class);

    @ArchTest
    static final ArchRule nothingStaticChanges =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses()
            .that()
            .resideOutsideOfPackage("org.alchemycdi.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    @ArchTest
    static final ArchRule constantsAreNotShared = fields().that()
            .haveRawType(System.Logger.class)
            .should()
            .bePrivate()
            .andShould(com.tngtech.archunit.lang.conditions.ArchConditions.have(modifier(JavaModifier.FINAL)));
}
