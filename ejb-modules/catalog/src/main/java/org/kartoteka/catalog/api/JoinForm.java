package org.kartoteka.catalog.api;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What an applicant says of the library or branch. A text that is not filled in yet is empty.
 *
 * @param library of a branch: the code of its library
 * @param code proposed, unique in the network; of a library its first branch is this and {@code -1}
 * @param inn taxpayer's number of the organisation, ten digits
 * @param ogrn registration number of the organisation, thirteen digits
 * @param region as in {@link Library#region}
 * @param zone an IANA time zone
 * @param contact who answers questions: name and post
 * @param opensOn when it begins to work in the network
 * @param copies how many copies it brings
 * @param hours when it is open, in words
 */
public record JoinForm(
        JoinKind kind,
        String library,
        String code,
        String name,
        String inn,
        String ogrn,
        String region,
        String city,
        String address,
        String zone,
        String contact,
        String phone,
        String email,
        Optional<LocalDate> opensOn,
        int copies,
        String hours) {}
