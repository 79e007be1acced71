package org.kartoteka.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** The rules of the house, each with the way to mend what breaks it. */
record HouseRules(HouseMap map) {

    ArchRule everyModuleIsOnTheMap() {
        return classes()
                .that(are("of ours", c -> map.ours(c.getPackageName())))
                .should(
                        be(
                                "in a known room of a known module",
                                c -> {
                                    var module = map.module(c.getPackageName());
                                    return module.equals(HouseMap.KERNEL)
                                            || map.isKit(module)
                                            || map.edges().contains(module)
                                            || map.isContext(module)
                                                    && map.isRoom(
                                                            module, map.room(c.getPackageName()));
                                }))
                .because("a forgotten module would be guarded by no rule: add it to HouseMap");
    }

    ArchRule contextsMeetOnlyAtTheDoor() {
        return classes()
                .that(are("in a context", c -> map.isContext(map.module(c.getPackageName()))))
                .should(
                        dependOnlyOn(
                                "doors they may knock on",
                                (from, to) -> {
                                    var mine = map.module(from.getPackageName());
                                    var other = map.module(to.getPackageName());
                                    return other.isEmpty()
                                            || other.equals(mine)
                                            || other.equals(HouseMap.KERNEL)
                                            || map.isKit(other)
                                            || map.mayUse()
                                                            .getOrDefault(mine, java.util.Set.of())
                                                            .contains(other)
                                                    && map.room(to.getPackageName()).equals("api");
                                }))
                .because("others are entered by their api only; what must react listens to events");
    }

    ArchRule theKernelKnowsNoContext() {
        return noClasses()
                .that()
                .resideInAPackage(map.root() + ".kernel..")
                .should()
                .dependOnClassesThat(
                        are(
                                "above the kernel",
                                c ->
                                        map.isContext(map.module(c.getPackageName()))
                                                || map.edges()
                                                        .contains(map.module(c.getPackageName()))))
                .because("imports run downwards; hand the kernel what it needs as an argument");
    }

    ArchRule theKitsKnowNobody() {
        return classes()
                .that(are("in a kit", c -> map.isKit(map.module(c.getPackageName()))))
                .should(
                        dependOnlyOn(
                                "themselves",
                                (from, to) ->
                                        !map.ours(to.getPackageName())
                                                || map.module(to.getPackageName())
                                                        .equals(map.module(from.getPackageName()))))
                .because("a kit is a tool for all; hand it words and numbers");
    }

    ArchRule modulesFormNoCycle() {
        return slices().matching(map.root() + ".(*)..").should().beFreeOfCycles();
    }

    ArchRule theEdgesKnowOnlyDoors() {
        return classes()
                .that(are("at an edge", c -> map.edges().contains(map.module(c.getPackageName()))))
                .should(
                        dependOnlyOn(
                                "doors and the kernel's open rooms",
                                (from, to) -> {
                                    var room = map.room(to.getPackageName());
                                    return !map.ours(to.getPackageName())
                                                    && !to.getPackageName()
                                                            .startsWith("jakarta.persistence")
                                            || map.edges().contains(map.module(to.getPackageName()))
                                            || map.isKit(map.module(to.getPackageName()))
                                            || map.module(to.getPackageName())
                                                            .equals(HouseMap.KERNEL)
                                                    && !room.equals("internal")
                                            || room.equals("api");
                                }))
                .because("pages and resources decide nothing: move the decision behind a door");
    }

    ArchRule theDomainKnowsNoPlumbing() {
        return noClasses()
                .that()
                .resideInAPackage(map.root() + ".(*).domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        map.root() + ".(*).internal..",
                        "jakarta.ejb..",
                        "jakarta.enterprise..",
                        "jakarta.inject..",
                        "jakarta.ws.rs..",
                        "jakarta.faces..",
                        "org.apache.kafka..",
                        "org.opensearch..",
                        "org.eclipse.microprofile..")
                .because("rules are tested without a container: do the plumbing in internal");
    }

    ArchRule theDoorShowsNothingBehindIt() {
        return noClasses()
                .that()
                .resideInAPackage(map.root() + ".(*).api..")
                .should()
                .dependOnClassesThat(
                        are(
                                "behind a door or of the container",
                                c ->
                                        map.ours(c.getPackageName())
                                                        && map.isContext(
                                                                map.module(c.getPackageName()))
                                                        && !map.room(c.getPackageName())
                                                                .equals("api")
                                                || c.getPackageName()
                                                        .startsWith("jakarta.persistence")
                                                || c.getPackageName().startsWith("jakarta.ejb")))
                .because("a caller would need what it may not see: show records of ids and facts");
    }

    ArchRule entitiesLiveInTheDomain() {
        return classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .resideInAPackage(map.root() + ".(*).domain..")
                .because("an entity is a thing with a life; its life is told in domain");
    }

    ArchRule entitiesHaveNoSetters() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .because("entities have verbs: name the act that changes the field");
    }

    ArchRule entitiesAreNotBornEmpty() {
        return classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should(
                        be(
                                "without a public empty constructor",
                                c ->
                                        c.getConstructors().stream()
                                                .filter(k -> k.getParameters().isEmpty())
                                                .noneMatch(HouseRules::isPublic)))
                .because("only Hibernate makes an empty one: make it protected, add a factory");
    }

    ArchRule timeIsAskedOfAClock() {
        return noClasses()
                .that(are("of ours", c -> map.ours(c.getPackageName())))
                .should()
                .callMethodWhere(
                        new DescribedPredicate<JavaMethodCall>("now() without a clock") {
                            @Override
                            public boolean test(JavaMethodCall call) {
                                var owner = call.getTargetOwner();
                                return owner.getPackageName().equals("java.time")
                                                && call.getName().equals("now")
                                                && call.getTarget().getRawParameterTypes().isEmpty()
                                        || owner.isEquivalentTo(System.class)
                                                && call.getName().equals("currentTimeMillis");
                            }
                        })
                .because("a branch has its own day and a test its own time: inject a Clock");
    }

    ArchRule everyServiceGuardsItself() {
        return methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Stateless.class)
                .should(
                        new ArchCondition<JavaMethod>("say who may call them") {
                            @Override
                            public void check(JavaMethod method, ConditionEvents events) {
                                boolean guarded =
                                        method.isAnnotatedWith(RolesAllowed.class)
                                                || method.isAnnotatedWith(PermitAll.class);
                                events.add(
                                        new SimpleConditionEvent(
                                                method, guarded, method.getFullName()));
                            }
                        })
                .because(
                        "hiding a button is no check: add @RolesAllowed, or @PermitAll on purpose");
    }

    ArchRule resourcesHideNoneOfTheirNeighbours() {
        return classes()
                .that()
                .areAnnotatedWith(jakarta.ws.rs.Path.class)
                .should(
                        be(
                                "without a parameter in its own path",
                                type ->
                                        !type.getAnnotationOfType(jakarta.ws.rs.Path.class)
                                                .value()
                                                .contains("{")))
                .because(
                        "JAX-RS chooses the class first: its parameter would hide what other"
                                + " classes have below the same path");
    }

    private static boolean isPublic(JavaConstructor constructor) {
        return constructor.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static DescribedPredicate<JavaClass> are(String what, Predicate<JavaClass> test) {
        return DescribedPredicate.describe(what, test);
    }

    private static ArchCondition<JavaClass> be(String what, Predicate<JavaClass> test) {
        return new ArchCondition<>("be " + what) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                events.add(
                        new SimpleConditionEvent(
                                item, test.test(item), item.getName() + " is not " + what));
            }
        };
    }

    private static ArchCondition<JavaClass> dependOnlyOn(
            String what, BiPredicate<JavaClass, JavaClass> test) {
        return new ArchCondition<>("depend only on " + what) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                    var target = dependency.getTargetClass().getBaseComponentType();
                    events.add(
                            new SimpleConditionEvent(
                                    item, test.test(item, target), dependency.getDescription()));
                }
            }
        };
    }
}
