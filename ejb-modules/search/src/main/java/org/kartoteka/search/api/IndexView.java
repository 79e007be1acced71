package org.kartoteka.search.api;

import java.util.Optional;

/**
 * The index that answers.
 *
 * @param index its name; none if there is no index, and search answers 503
 * @param definition the version of its definition
 * @param wanted the version of the application's definition
 * @param outdated whether a rebuild is called for
 */
public record IndexView(
        Optional<String> index, Optional<Integer> definition, int wanted, boolean outdated) {}
