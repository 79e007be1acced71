package org.kartoteka.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * No body of ours that is read as a whole, JSON or text, is larger than {@value #MAX_BYTES} bytes;
 * a larger one is not read on.
 */
@Provider
@ApplicationScoped
public class BodyLimit implements ReaderInterceptor {

    static final int MAX_BYTES = 64 * 1024;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var type = context.getMediaType();
        boolean whole =
                MediaType.APPLICATION_JSON_TYPE.isCompatible(type)
                        || context.getType().equals(String.class);
        if (whole) {
            context.setInputStream(new Limited(context.getInputStream(), MAX_BYTES));
        }
        return context.proceed();
    }

    /** Counts what is read and stops at the limit. */
    static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream in, long limit) {
            super(in);
            left = limit;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new InvalidInputException("", InputRefusal.BODY_TOO_LARGE, MAX_BYTES);
            }
        }
    }
}
