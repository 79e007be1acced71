package org.kartoteka.protocols.oai;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.kartoteka.catalog.api.HarvestRange;
import org.kartoteka.protocols.http.Arguments;
import org.kartoteka.protocols.oai.Verb.Names;

/** A request whose verb and arguments fit together. */
record OaiRequest(Verb verb, Arguments arguments) {

    /**
     * Checks the verb and which arguments there are.
     *
     * @throws OaiException badVerb or badArgument
     */
    static OaiRequest of(Arguments arguments) throws OaiException {
        var given = arguments.value(Names.VERB);
        if (given.isEmpty()) {
            throw OaiError.BAD_VERB.about("The argument verb is missing");
        }
        if (arguments.repeated().contains(Names.VERB)) {
            throw OaiError.BAD_VERB.about("The argument verb is repeated");
        }
        var verb =
                Verb.named(given.get())
                        .orElseThrow(() -> OaiError.BAD_VERB.about("There is no such verb"));
        var request = new OaiRequest(verb, arguments);
        request.checkNames();
        return request;
    }

    private void checkNames() throws OaiException {
        for (var name : arguments.names()) {
            if (!name.equals(Names.VERB) && !verb.knows(name)) {
                throw OaiError.BAD_ARGUMENT.about(
                        verb.written() + " does not take the argument " + name);
            }
        }
        if (!arguments.repeated().isEmpty()) {
            throw OaiError.BAD_ARGUMENT.about(
                    "The argument " + arguments.repeated().get(0) + " is repeated");
        }
        if (token().isPresent()) {
            if (arguments.names().size() > 2) {
                throw OaiError.BAD_ARGUMENT.about("resumptionToken excludes all other arguments");
            }
            return;
        }
        for (var name : verb.required()) {
            if (arguments.value(name).isEmpty()) {
                throw OaiError.BAD_ARGUMENT.about(verb.written() + " needs the argument " + name);
            }
        }
    }

    Optional<String> token() {
        return arguments.value(Names.TOKEN);
    }

    Optional<String> identifier() {
        return arguments.value(Names.IDENTIFIER);
    }

    /**
     * The format asked for.
     *
     * @throws OaiException cannotDisseminateFormat
     */
    MetadataFormat format() throws OaiException {
        return MetadataFormat.named(arguments.value(Names.PREFIX).orElse(""))
                .orElseThrow(
                        () ->
                                OaiError.CANNOT_DISSEMINATE_FORMAT.about(
                                        "There is no such metadataPrefix"));
    }

    /**
     * The range of a list.
     *
     * @param isSet whether a set has that name
     * @throws OaiException badArgument if the dates do not fit, noRecordsMatch if there is no such
     *     set
     */
    HarvestRange range(Predicate<String> isSet) throws OaiException {
        var from = arguments.value(Names.FROM);
        var until = arguments.value(Names.UNTIL);
        Optional<Instant> begin =
                from.isPresent()
                        ? Optional.of(Datestamps.begin(from.get(), Names.FROM))
                        : Optional.empty();
        Optional<Instant> end =
                until.isPresent()
                        ? Optional.of(Datestamps.end(until.get(), Names.UNTIL))
                        : Optional.empty();
        if (begin.isPresent() && end.isPresent()) {
            if (Datestamps.isDay(from.get()) != Datestamps.isDay(until.get())) {
                throw OaiError.BAD_ARGUMENT.about("from and until differ in granularity");
            }
            if (!begin.get().isBefore(end.get())) {
                throw OaiError.BAD_ARGUMENT.about("from is later than until");
            }
        }
        var set = arguments.value(Names.SET);
        if (set.isPresent() && !isSet.test(set.get())) {
            throw OaiError.NO_RECORDS_MATCH.about("There is no such set");
        }
        return new HarvestRange(set, begin, end);
    }
}
