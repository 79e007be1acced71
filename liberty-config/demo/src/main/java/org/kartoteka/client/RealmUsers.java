package org.kartoteka.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The users of a realm, for a program that may manage them. */
public final class RealmUsers {

    private final Api api;
    private final Realm realm;

    /** Asks as that program. */
    public RealmUsers(Realm realm, LogIn program) {
        this.realm = realm;
        this.api = Api.at(realm.server()).as(program);
    }

    /**
     * Gives a user an attribute of one value. A user who is not there is passed over.
     *
     * @return whether there is such a user
     */
    public boolean setAttribute(String userName, String attribute, String value) {
        var found = find(userName);
        found.filter(user -> !value.equals(first(user, attribute)))
                .ifPresent(user -> change(user.deepCopy(), attribute, value));
        return found.isPresent();
    }

    private Optional<ObjectNode> find(String userName) {
        var path =
                Api.query(
                        realm.administration("/users").getPath(),
                        Map.of("username", userName, "exact", "true"));
        return StreamSupport.stream(api.get(path).expect(200).spliterator(), false)
                .map(ObjectNode.class::cast)
                .findFirst();
    }

    private void change(ObjectNode user, String attribute, String value) {
        user.withObject("/attributes").putArray(attribute).add(value);
        var path = realm.administration("/users/" + user.path("id").asText()).getPath();
        api.put(path, user).expect(204);
    }

    private static String first(JsonNode user, String attribute) {
        return user.path("attributes").path(attribute).path(0).asText();
    }
}
