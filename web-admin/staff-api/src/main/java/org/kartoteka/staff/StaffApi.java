package org.kartoteka.staff;

import jakarta.annotation.security.DeclareRoles;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Contact;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.kartoteka.kernel.security.Roles;

/**
 * The application: bearer tokens of the realm, version 1.
 *
 * <p>No class has a parameter in its own path: JAX-RS chooses the class first and never looks into
 * another one, so {@code /titles/{id}} on one class would hide what others have below it.
 */
@ApplicationPath("/v1")
@LoginConfig(authMethod = "MP-JWT", realmName = "kartoteka")
@DeclareRoles({
    Roles.LIBRARIAN,
    Roles.CATALOGUER,
    Roles.ADMIN,
    Roles.INTEGRATOR,
    Roles.IT,
    Roles.READER,
    Roles.APPLICANT
})
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Kartoteka: staff and integrators",
                        version = "1",
                        description =
                                "What the back office does with a mouse, a program does here. Staff act"
                                        + " within the branches of their token.",
                        contact = @Contact(name = "The library network's IT")),
        servers = @Server(url = "/admin/api/v1", description = "The network's server"),
        tags = {
            @Tag(
                    name = "authorities",
                    description = "The authority file, and the titles that follow it"),
            @Tag(name = "catalogue", description = "Titles, copies and records as files"),
            @Tag(name = "circulation", description = "Check-out, check-in, renewal"),
            @Tag(name = "imports", description = "Files of records on their way in"),
            @Tag(name = "network", description = "Libraries, branches and requests to join"),
            @Tag(name = "outside", description = "Copy cataloguing from other libraries"),
            @Tag(name = "readers", description = "Registration, look-up, log-ins"),
            @Tag(
                    name = "search",
                    description = "The index and its rebuilds, searches without a hit"),
            @Tag(name = "stock", description = "Copies, the books of the stock, acts")
        })
public class StaffApi extends Application {}
