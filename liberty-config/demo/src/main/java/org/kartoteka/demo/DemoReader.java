package org.kartoteka.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Optional;

/**
 * An invented reader.
 *
 * @param login his log-in in the demonstration realm, if he has one
 */
record DemoReader(
        String branch,
        String surname,
        String name,
        String patronymic,
        String birthDate,
        String email,
        @JsonProperty("login") String loginName) {

    Optional<String> login() {
        return Optional.ofNullable(loginName);
    }

    Map<String, String> body() {
        return Map.of(
                "branch", branch,
                "surname", surname,
                "name", name,
                "patronymic", patronymic,
                "birthDate", birthDate,
                "email", email);
    }

    String fullName() {
        return surname + " " + name + " " + patronymic;
    }
}
