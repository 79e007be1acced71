package org.kartoteka.readers.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.readers.api.CardNumber;
import org.kartoteka.readers.domain.Reader;

/** The table of readers, {@code readers.reader}. Call within a transaction. */
@ApplicationScoped
class ReaderRows implements Readers {

    @PersistenceContext(unitName = "readers")
    EntityManager entities;

    @Override
    public long nextSerial() {
        var serial = entities.createNativeQuery("select nextval('readers.card_serial')");
        return ((Number) serial.getSingleResult()).longValue();
    }

    @Override
    public boolean add(Reader reader) {
        var found = reader.fingerprints();
        return entities.createNamedQuery(Reader.ADD_UNLESS_PERSON_IS_THERE)
                        .setParameter("id", reader.id())
                        .setParameter("card", reader.card().digits())
                        .setParameter("branch", reader.branch())
                        .setParameter("category", reader.category())
                        .setParameter("sealedPerson", reader.sealedPerson())
                        .setParameter("person", found.person())
                        .setParameter("surnameAndBirth", found.surnameAndBirth())
                        .setParameter("phone", found.phone().orElse(null))
                        .setParameter("email", found.email().orElse(null))
                        .setParameter("registeredAt", reader.registeredAt())
                        .setParameter("expiresOn", reader.expiresOn())
                        .executeUpdate()
                == 1;
    }

    @Override
    public Optional<Reader> byId(UUID id) {
        return Optional.ofNullable(entities.find(Reader.class, id));
    }

    @Override
    public Optional<Reader> byCard(CardNumber card) {
        return entities.createNamedQuery(Reader.BY_CARD, Reader.class)
                .setParameter("card", card.digits())
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<Reader> byPerson(byte[] fingerprint) {
        return entities.createNamedQuery(Reader.BY_PERSON, Reader.class)
                .setParameter("person", fingerprint)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<Reader> matching(Trace trace, int limit) {
        var builder = entities.getCriteriaBuilder();
        var query = builder.createQuery(Reader.class);
        var reader = query.from(Reader.class);
        var all = new ArrayList<Predicate>();
        trace.surnameAndBirth()
                .ifPresent(f -> all.add(builder.equal(reader.get("surnameAndBirth"), f)));
        trace.phone().ifPresent(f -> all.add(builder.equal(reader.get("phone"), f)));
        trace.email().ifPresent(f -> all.add(builder.equal(reader.get("email"), f)));
        query.where(all.toArray(Predicate[]::new)).orderBy(builder.asc(reader.get("id")));
        return entities.createQuery(query).setMaxResults(limit).getResultList();
    }
}
