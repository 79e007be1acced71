package org.kartoteka.staff;

import jakarta.annotation.security.DeclareRoles;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.kartoteka.kernel.security.Roles;

/** The application: bearer tokens of the realm, version 1. */
@ApplicationPath("/v1")
@LoginConfig(authMethod = "MP-JWT", realmName = "kartoteka")
@DeclareRoles({
    Roles.LIBRARIAN,
    Roles.CATALOGUER,
    Roles.ADMIN,
    Roles.INTEGRATOR,
    Roles.IT,
    Roles.READER
})
@OpenAPIDefinition(info = @Info(title = "Kartoteka: staff and integrators", version = "1"))
public class StaffApi extends Application {}
