package org.packstd.notifications.filter.client;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.filter.Condition;
import org.packstd.notifications.filter.Filter;
import org.packstd.notifications.filter.Grammar;
import org.packstd.notifications.filter.Match;
import org.packstd.notifications.filter.Range;
import org.packstd.notifications.problem.Offence;
import org.packstd.notifications.problem.Problem;
import org.packstd.notifications.standards.client.model.FilterCondition;
import org.packstd.notifications.standards.client.model.FilterRange;
import org.packstd.notifications.standards.client.model.ReadFilter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks {@code GET /variations/filter}. The names in a filter are names of parameters, which no generated method has: the
 * address is ours, the models are those of the contract.
 */
final class StandardsGrammar implements Grammar {

    private static final Logger LOG = LoggerFactory.getLogger(StandardsGrammar.class);
    private static final int MALFORMED = 400;
    /** What an address may hold besides what is escaped by now. */
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._~!$&'()*+,;=:@/?%-]");

    private final RestClient rest;
    private final String address;
    private final JsonMapper json;

    StandardsGrammar(RestClient rest, String url, JsonMapper json) {
        this.rest = rest;
        this.address = url + "/api/v1/variations/filter?";
        this.json = json;
    }

    @Override
    public Filter read(String text) {
        try {
            var read = rest.get().uri(URI.create(address + escaped(text))).retrieve().body(ReadFilter.class);
            return filter(text, Objects.requireNonNull(read, "an empty answer"));
        } catch (HttpClientErrorException refused) {
            if (refused.getStatusCode().value() != MALFORMED) {
                throw away(refused);
            }
            throw refusal(text, refused);
        } catch (RestClientException | NullPointerException | IllegalArgumentException unusable) {
            throw away(unusable);
        }
    }

    /** People write what they mean; only what is escaped already stays as it is. */
    private static String escaped(String text) {
        return UNSAFE.matcher(text).replaceAll(found -> URLEncoder.encode(found.group(),
                StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private static Problem away(RuntimeException cause) {
        LOG.warn("A filter could not be read: {}", cause.toString());
        return Problem.unavailable("standards-service, which reads filters, does not answer; repeat it later");
    }

    private Problem refusal(String text, HttpClientErrorException refused) {
        var offences = new ArrayList<Offence>();
        try {
            for (var one : json.readTree(refused.getResponseBodyAsString()).path("errors")) {
                offences.add(Offence.of("/filter", one.path("rule").asString("rule"),
                        one.path("pointer").asString("") + "=" + one.path("value").asString(""),
                        one.path("expected").asString("a filter of the search grammar")));
            }
        } catch (JacksonException noProblem) {
            // said below
        }
        return Problem.ruleViolated(offences.isEmpty()
                ? List.of(Offence.of("/filter", "grammar", text, "a filter of the search grammar"))
                : offences);
    }

    private static Filter filter(String text, ReadFilter read) {
        return new Filter(text, Match.valueOf(read.getMatch().getValue().toUpperCase(Locale.ROOT)),
                read.getConditions().stream().map(StandardsGrammar::condition).toList());
    }

    private static Condition condition(FilterCondition condition) {
        return switch (condition.getKind()) {
            case NUMBER -> new Condition.Numbers(condition.getName(),
                    given(condition.getRanges()).stream().map(StandardsGrammar::range).toList());
            case WORD -> new Condition.Words(condition.getName(), Set.copyOf(given(condition.getValues())));
            case HAS -> new Condition.Has(condition.getName());
            case TEXT -> new Condition.Text(given(condition.getValues()));
        };
    }

    private static Range range(FilterRange range) {
        return new Range(amount(range.getFrom()), amount(range.getTo()));
    }

    private static @Nullable BigDecimal amount(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
