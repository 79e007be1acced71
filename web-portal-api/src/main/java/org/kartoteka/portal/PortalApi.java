package org.kartoteka.portal;

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

/** The application: bearer tokens of the realm, version 1. */
@ApplicationPath("/v1")
@LoginConfig(authMethod = "MP-JWT", realmName = "kartoteka")
@DeclareRoles(Roles.READER)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Kartoteka: readers",
                        version = "1",
                        description =
                                "Find books, see whether they can be had, look after one's loans.",
                        contact = @Contact(name = "The library network's IT")),
        servers = @Server(url = "/api/v1", description = "The network's server"),
        tags = {
            @Tag(name = "catalogue", description = "Titles, their copies, the search"),
            @Tag(name = "me", description = "The reader who is calling, and nobody else"),
            @Tag(name = "network", description = "Libraries and branches")
        })
public class PortalApi extends Application {}
