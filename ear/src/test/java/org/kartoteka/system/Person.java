package org.kartoteka.system;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Somebody who might come to a library and is in no register yet. */
record Person(String surname, String name, String patronymic, LocalDate birthDate) {

    private static final List<String> SURNAMES =
            List.of("Лебедева", "Соколова", "Морозова", "Орлова", "Белова", "Зайцева", "Громова");
    private static final List<String> NAMES =
            List.of("Мария", "Анна", "Ольга", "Вера", "Елена", "Нина", "Дарья", "Юлия");
    private static final List<String> PATRONYMICS =
            List.of("Ивановна", "Петровна", "Сергеевна", "Андреевна", "Павловна", "Ильинична");
    private static final LocalDate ELDEST = LocalDate.of(1930, 1, 1);
    private static final int DAYS_OF_ADULTS = 27_000;

    /** A grown-up; the registers of a hundred test runs hardly have her. */
    static Person any() {
        return new Person(
                one(SURNAMES),
                one(NAMES),
                one(PATRONYMICS),
                ELDEST.plusDays(ThreadLocalRandom.current().nextInt(DAYS_OF_ADULTS)));
    }

    private static String one(List<String> of) {
        return of.get(ThreadLocalRandom.current().nextInt(of.size()));
    }

    String fullName() {
        return surname + " " + name + " " + patronymic;
    }

    /** The birth date as one writes it in Russia. */
    String bornOn() {
        return DateTimeFormatter.ofPattern("dd.MM.yyyy").format(birthDate);
    }

    /** What the API is told to register her at a branch. */
    Map<String, String> at(String branch) {
        return Map.of(
                "branch", branch,
                "surname", surname,
                "name", name,
                "patronymic", patronymic,
                "birthDate", birthDate.toString());
    }
}
