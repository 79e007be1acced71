package org.kartoteka.catalog.api;

import java.util.UUID;

/**
 * A line of the list of headings.
 *
 * @param id of the authority record
 * @param form the heading, or a form that leads to it
 * @param see whether the form leads to the heading (см.)
 * @param heading the heading
 */
public record AuthorityForm(
        UUID id, String number, AuthorityKind kind, String form, boolean see, String heading) {}
