package org.kartoteka.grpc;

import io.grpc.BindableService;
import io.grpc.protobuf.services.HealthStatusManager;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.kartoteka.catalog.api.Copies;
import org.kartoteka.catalog.api.LibraryNetwork;
import org.kartoteka.catalog.api.Titles;
import org.kartoteka.circulation.api.LoanBook;
import org.kartoteka.grpc.catalog.v1.CatalogGrpc;
import org.kartoteka.grpc.search.v1.SearchGrpc;
import org.kartoteka.kernel.schema.StartGate;
import org.kartoteka.search.api.CatalogueSearch;

/** The services of the private API with the doors they knock on. */
@ApplicationScoped
class PrivateServices {

    @EJB CatalogueSearch search;
    @EJB Titles titles;
    @EJB Copies copies;
    @EJB LoanBook loans;
    @EJB LibraryNetwork network;

    /** All of them, new. */
    List<BindableService> all() {
        return List.of(
                new SearchService(search),
                new CatalogService(titles, new Shelf(titles, copies, loans), network));
    }

    /** Which services answer just now; the empty name stands for the whole node. */
    Map<String, Boolean> health() {
        boolean open = StartGate.isOpen();
        return Map.of(
                HealthStatusManager.SERVICE_NAME_ALL_SERVICES,
                open,
                CatalogGrpc.SERVICE_NAME,
                open,
                SearchGrpc.SERVICE_NAME,
                open && search.answers());
    }
}
