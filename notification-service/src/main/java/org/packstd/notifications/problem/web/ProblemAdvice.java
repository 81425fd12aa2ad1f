package org.packstd.notifications.problem.web;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.problem.Offence;
import org.packstd.notifications.problem.Problem;
import org.packstd.notifications.problem.ProblemType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/** The superclass answers for the framework, this class for the domain; all in one shape. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final int OUT_OF_DISK_SPACE = 14031;

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Problem problem) {
        var response = ResponseEntity.status(problem.type().status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .cacheControl(CacheControl.noStore()); // what is not there yet may be there soon
        if (problem.type() == ProblemType.UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, "5");
        }
        return response.body(describe(problem));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unauthenticated(AuthenticationException refused) {
        return refused(
                new Problem(ProblemType.UNAUTHENTICATED, "send a valid access token as 'Authorization: Bearer …'"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> keysAway(AuthenticationServiceException away) {
        LOG.warn("A token could not be checked: {}", NestedExceptionUtils.getMostSpecificCause(away).toString());
        return refused(new Problem(ProblemType.UNAVAILABLE,
                "the token cannot be checked for the moment: the identity provider, or whoever else issued it, is away; "
                        + "repeat the request later"));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> forbidden(AccessDeniedException refused) {
        return refused(Problem.forbidden("the token does not allow this operation"));
    }

    /** Away, in an election, or about to end; whoever waits for a connection meanwhile is told that there will be none. */
    @ExceptionHandler({MongoTimeoutException.class, MongoSocketException.class, MongoNotPrimaryException.class,
        MongoNodeIsRecoveringException.class, MongoConnectionPoolClearedException.class,
        MongoServerUnavailableException.class})
    ResponseEntity<ProblemDetail> databaseAway(MongoException away) {
        LOG.warn("The database is away: {}", away.toString());
        return refused(Problem.unavailable("the database is away for the moment; repeat the request later"));
    }

    /** One whose disk is full is as good as away; any other refusal is a mistake of ours. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> refusedByTheDatabase(MongoCommandException refusal, HttpServletResponse response) {
        return refusal.getCode() == OUT_OF_DISK_SPACE ? databaseAway(refusal) : failed(refusal, response);
    }

    /** Bytes that are no UTF-8 in a query, or characters that no header may have. */
    @ExceptionHandler({InvalidParameterException.class, RequestRejectedException.class})
    ResponseEntity<ProblemDetail> unreadable(RuntimeException refused) {
        return refused(Problem.malformed("request", "characters that cannot be read",
                "UTF-8 in path and query, ASCII in headers"));
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> failed(Exception unexpected, HttpServletResponse response) {
        LOG.error("Request failed", unexpected);
        if (response.isCommitted()) {
            return null; // part of the answer is out; nothing sensible can follow
        }
        return refused(
                new Problem(ProblemType.INTERNAL, "nothing was changed that you were not told of; repeat later"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var offences = invalid.getBindingResult().getAllErrors().stream()
                .map(error -> error instanceof FieldError field
                        ? offence(pointer(field.getField()), field.getCode(), field.getRejectedValue(),
                                field.getDefaultMessage())
                        : offence("", error.getCode(), null, error.getDefaultMessage()))
                .toList();
        return answer(Problem.ruleViolated(offences), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var offences = new ArrayList<Offence>();
        for (var parameter : invalid.getParameterValidationResults()) {
            var name = String.valueOf(parameter.getMethodParameter().getParameterName());
            for (var error : parameter.getResolvableErrors()) {
                var codes = error.getCodes();
                var pointer = error instanceof FieldError field ? pointer(field.getField()) : name;
                var code = codes == null || codes.length == 0 ? "rule" : codes[codes.length - 1];
                var given = error instanceof FieldError field ? field.getRejectedValue() : parameter.getArgument();
                offences.add(offence(pointer, code, given, error.getDefaultMessage()));
            }
        }
        var ofBody = offences.stream().anyMatch(o -> String.valueOf(o.pointer()).startsWith("/"));
        var problem = ofBody
                ? Problem.ruleViolated(offences)
                : new Problem(ProblemType.MALFORMED, offences.getFirst().message(), offences);
        return answer(problem, headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable, HttpHeaders headers, HttpStatusCode status,
            WebRequest request) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return answer(problem, headers, request);
            }
            if (cause instanceof StreamConstraintsException) {
                return answer(Problem.malformed("body", "nested too deep or with too long parts", "ordinary JSON"),
                        headers, request);
            }
            if (cause instanceof JacksonException json) {
                return answer(UnreadableJson.explain(json), headers, request);
            }
        }
        return answer(Problem.malformed("body", null, "a JSON document"), headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleServletRequestBindingException(
            ServletRequestBindingException missing, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = missing instanceof MissingRequestHeaderException header
                ? Problem.malformed(header.getHeaderName(), null, "a value; it is required")
                : new Problem(ProblemType.MALFORMED, String.valueOf(missing.getMessage()));
        return answer(problem, headers, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mismatched(MethodArgumentTypeMismatchException mismatch) {
        var type = mismatch.getRequiredType();
        var expected = type != null && type.isEnum()
                ? "one of " + List.of(type.getEnumConstants())
                : "a " + (type == null ? "value" : type.getSimpleName());
        return refused(Problem.malformed(mismatch.getName(), String.valueOf(mismatch.getValue()), expected));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var type = ProblemType.of(status.value());
        var detail = body instanceof ProblemDetail given && given.getDetail() != null
                ? given.getDetail()
                : type.title();
        return answer(new Problem(type, detail), headers, request);
    }

    private @Nullable ResponseEntity<Object> answer(Problem problem, HttpHeaders headers, WebRequest request) {
        var own = HttpHeaders.copyOf(headers); // the framework's may be read-only
        own.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        own.setCacheControl(CacheControl.noStore());
        return new ResponseEntity<>(describe(problem), own, problem.type().status());
    }

    private static ProblemDetail describe(Problem problem) {
        var detail = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(problem.type().status()),
                problem.getMessage());
        detail.setType(URI.create("/problems/" + problem.type().slug()));
        detail.setTitle(problem.type().title());
        if (!problem.offences().isEmpty()) {
            detail.setProperty("errors", problem.offences());
        }
        return detail;
    }

    private static Offence offence(String pointer, @Nullable String code, @Nullable Object value,
            @Nullable String expected) {
        var rule = code == null
                ? "rule"
                : code.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return Offence.of(pointer, rule, value == null ? null : value.toString(),
                expected == null ? "a valid value" : expected);
    }

    private static String pointer(String path) {
        return "/" + path.replace("[", "/").replace("]", "").replace('.', '/');
    }
}
