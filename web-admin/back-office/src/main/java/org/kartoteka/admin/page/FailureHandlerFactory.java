package org.kartoteka.admin.page;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts our handler of failures before the one of the server. Named in faces-config.xml. */
public class FailureHandlerFactory extends ExceptionHandlerFactory {

    /** For the Faces runtime. */
    public FailureHandlerFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new FailureHandler(getWrapped().getExceptionHandler());
    }
}
