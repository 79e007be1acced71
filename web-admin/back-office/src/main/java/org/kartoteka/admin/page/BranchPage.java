package org.kartoteka.admin.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.TreeMap;

/** Where the branch of this workplace is chosen. */
@Named
@RequestScoped
public class BranchPage {

    @Inject Workplace workplace;

    private String code;

    /** The branches to choose from: what is shown, and the code. */
    public Map<String, Object> getChoices() {
        var choices = new TreeMap<String, Object>();
        workplace
                .getBranches()
                .forEach(b -> choices.put(b.name() + " (" + b.code() + ")", b.code()));
        return choices;
    }

    /** Remembers the choice and goes on to the first page. */
    public String choose() {
        var external = FacesContext.getCurrentInstance().getExternalContext();
        if (workplace.getBranches().stream().anyMatch(b -> b.code().equals(code))) {
            workplace.choose(code, (HttpServletResponse) external.getResponse());
        }
        return "/index?faces-redirect=true";
    }

    /** The code chosen. */
    public String getCode() {
        return code == null ? workplace.branch().map(b -> b.code()).orElse(null) : code;
    }

    /** Takes the choice. */
    public void setCode(String code) {
        this.code = code;
    }
}
