package org.kartoteka.admin.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** The number of the incident, for the page that tells of it. */
@Named
@RequestScoped
public class ErrorPage {

    @Inject HttpServletRequest request;
    @Inject Incidents incidents;

    private String incident;

    /**
     * The number in the address, if it is one of ours; else that of the failure that led here.
     * Empty where nobody failed.
     */
    public String getIncident() {
        if (incident == null) {
            var given = request.getParameter("incident");
            incident = given != null && given.matches("[0-9a-f-]{32,36}") ? given : logged();
        }
        return incident;
    }

    /** Says in the status of the answer what the page says in words. */
    public void status(int status) {
        FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(status);
    }

    private String logged() {
        var thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        return thrown instanceof Throwable failure ? incidents.log(failure) : "";
    }
}
