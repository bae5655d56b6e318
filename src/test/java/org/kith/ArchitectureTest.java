package org.kith;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.junit.jupiter.api.Test;
import org.kith.network.Network;
import org.kith.web.View;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Repository;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The house rules that a machine can hold; which room may use which is in {@link ModulesTest}. */
class ArchitectureTest {

    private static final JavaClasses KITH =
            new ClassFileImporter()
                    .withImportOption(new DoNotIncludeTests())
                    .importPackages("org.kith");

    /** They stand above networks, or belong to the gazetteer, which all networks share. */
    private static final Set<String> SHARED_COLLECTIONS =
            Set.of(
                    "AddressChanges",
                    "CalendarLinks",
                    "Challenges",
                    "Countries",
                    "GoneNetworks",
                    "Landmarks",
                    "NewPlaces",
                    "LostFactors",
                    "MailLine",
                    "NamedPlaces",
                    "Networks",
                    "Newcomers",
                    "OneTimeCodes",
                    "Outbox",
                    "Passkeys",
                    "Holding",
                    "Identities",
                    "Over",
                    "OwnOffices",
                    "People",
                    "Places",
                    "Recoveries",
                    "RecoveryCodes",
                    "Returned",
                    "Sessions",
                    "SignInLinks",
                    "Sources",
                    "SpellingSearch",
                    "Spellings",
                    "OwnNames");

    /** A text block keeps its first word for the two patterns below. */
    private static final Pattern BLOCK = Pattern.compile("(?s)\"\"\"\\s*(\\w*).*?\"\"\"");

    /** What is asked is a literal, or a name that holds one; never an expression. */
    private static final Pattern ASKED =
            Pattern.compile("\\.sql\\(\\s*+(?!\"|\\w+\\s*\\))[^;]{0,60}");

    /** SQL that is joined with, or filled by, anything but another literal. */
    private static final Pattern JOINED =
            Pattern.compile(
                    "\"(?:select|insert into|update|delete from|with|from|where|order"
                        + " by)\\b[^\"]*+\""
                        + "\\s*+(?:\\+\\s*+[^\"\\s]|\\.(?:formatted|concat|replace)\\()[^;]{0,60}");

    @Test
    void only_controllers_and_the_web_room_read_a_request() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.kith.web..")
                .and(not("a controller", type -> type.getSimpleName().endsWith("Controller")))
                .and(not("who may see the outbox", named("LocalOutbox")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.servlet..")
                .check(KITH);
    }

    @Test
    void a_collection_is_asked_for_the_rows_of_one_network() {
        methods()
                .that()
                .areDeclaredInClassesThat(
                        describe(
                                "hold tenant rows",
                                type ->
                                        type.isAnnotatedWith(Repository.class)
                                                && !SHARED_COLLECTIONS.contains(
                                                        type.getSimpleName())))
                .and()
                .areNotPrivate()
                .and()
                .areNotStatic()
                .should(beginWithTheNetwork())
                .check(KITH);
    }

    @Test
    void what_a_page_shows_is_a_record() {
        classes().that().implement(View.class).should().beRecords().check(KITH);
    }

    @Test
    void what_a_class_needs_comes_through_its_constructor() {
        noFields().should().beAnnotatedWith(Autowired.class).check(KITH);
        noFields().should().beAnnotatedWith(Value.class).check(KITH);
    }

    @Test
    void nobody_keeps_time_in_the_old_way() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .check(KITH);
    }

    /** Everything else goes to the log, where who operates Kith looks for it. */
    @Test
    void only_starting_and_ending_speak_on_the_terminal() {
        var starting = Set.of("Start", "StoreConfiguration", "LastWords");
        noClasses()
                .that()
                .resideOutsideOfPackage("org.kith.admin..")
                .and(not("start or end Kith", type -> starting.contains(type.getSimpleName())))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .check(KITH);
    }

    @Test
    void a_class_is_named_after_a_thing_of_the_field() {
        noClasses()
                .should()
                .haveNameMatching(
                        ".*\\.(Abstract\\w+|\\w+(Impl|Manager|Helper|Utils?|Dto|DTO|Entity|Service))")
                .check(KITH);
    }

    @Test
    void controllers_belong_to_their_room() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .bePackagePrivate()
                .check(KITH);
    }

    @Test
    void sql_is_never_put_together_from_what_somebody_typed() throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var source = BLOCK.matcher(Files.readString(file)).replaceAll("\"$1\"");
                for (var rule : List.of(ASKED, JOINED)) {
                    rule.matcher(source)
                            .results()
                            .forEach(at -> found.add(file.getFileName() + ": " + at.group()));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static ArchCondition<JavaMethod> beginWithTheNetwork() {
        return new ArchCondition<>("take the network first") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var parameters = method.getRawParameterTypes();
                var asked =
                        !parameters.isEmpty()
                                && parameters.getFirst().isEquivalentTo(Network.Id.class);
                var told = method.getDescription() + " does not take the network first";
                events.add(new SimpleConditionEvent(method, asked, told));
            }
        };
    }

    private static DescribedPredicate<JavaClass> not(
            String description, java.util.function.Predicate<JavaClass> predicate) {
        return describe("are not " + description, predicate.negate());
    }

    private static java.util.function.Predicate<JavaClass> named(String name) {
        return type -> type.getSimpleName().equals(name);
    }
}
