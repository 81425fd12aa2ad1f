package org.packstd.submissions.problem.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.problem.ProblemType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * No body larger than 2 MiB is read, or 20 MiB of a file and 5 MiB of a table of comments, whether its length is announced or
 * not.
 */
@Component
final class BodyLimit extends OncePerRequestFilter {

    private static final long MAX_BYTES = 2 * 1024 * 1024;
    private static final long MAX_FILE_BYTES = 20 * 1024 * 1024;
    private static final Pattern FILES = Pattern
            .compile("/api/v1/submissions/[^/]+/(comments/[^/]+/)?attachments");
    private static final long MAX_TABLE_BYTES = 5 * 1024 * 1024;
    private static final Pattern TABLES = Pattern.compile("/api/v1/submissions/[^/]+/comments:import");

    private final HandlerExceptionResolver problems;

    BodyLimit(HandlerExceptionResolver handlerExceptionResolver) {
        this.problems = handlerExceptionResolver;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var most = most(request.getRequestURI());
        if (request.getContentLengthLong() > most) {
            problems.resolveException(request, response, null,
                    tooLarge(request.getContentLengthLong() + " bytes", most));
            return;
        }
        chain.doFilter(new HttpServletRequestWrapper(request) {
            @Override
            public ServletInputStream getInputStream() throws IOException {
                return new Counted(super.getInputStream(), most);
            }
        }, response);
    }

    private static long most(String path) {
        if (FILES.matcher(path).matches()) {
            return MAX_FILE_BYTES;
        }
        return TABLES.matcher(path).matches() ? MAX_TABLE_BYTES : MAX_BYTES;
    }

    private static Problem tooLarge(String given, long most) {
        return new Problem(ProblemType.TOO_LARGE, "body: %s (expected: at most %d bytes)".formatted(given, most));
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream source;
        private final long most;
        private long read;

        Counted(ServletInputStream source, long most) {
            this.source = source;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            var one = source.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            var some = source.read(target, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > most) {
                throw tooLarge("more than " + most + " bytes", most);
            }
        }

        @Override
        public boolean isFinished() {
            return source.isFinished();
        }

        @Override
        public boolean isReady() {
            return source.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            source.setReadListener(listener);
        }
    }
}
