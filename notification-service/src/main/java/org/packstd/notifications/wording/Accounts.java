package org.packstd.notifications.wording;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.packstd.notifications.wording.Account.Fact;
import org.packstd.notifications.wording.Account.ToldChange;

/** Tells events to people. */
public final class Accounts {

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*Z");
    private static final int MOST_CHANGES = 100;
    private static final int MOST_CODES = 5;
    private static final String DASH = "–";

    private final URI publicAddress;

    /** @param publicAddress where people reach the registry, such as {@code https://packstd.example} */
    public Accounts(URI publicAddress) {
        this.publicAddress = publicAddress;
    }

    /** @param zone in which moments are told */
    public Account tell(Occurrence occurrence, Language language, ZoneId zone) {
        var texts = Texts.in(language);
        var values = new HashMap<>(occurrence.details());
        values.put("type", occurrence.type());
        values.put("name", name(occurrence));
        values.put("title", title(occurrence, language));
        values.replaceAll((_, value) -> Line.of(value));
        var sentence = texts.find("event." + occurrence.type()).orElseGet(() -> texts.say("event.other"));
        var headline = Texts.fill(sentence, values).replaceFirst("[:：,，]\\s*$", "");
        var changes = occurrence.changes().stream().limit(MOST_CHANGES).map(change -> tell(change, texts)).toList();
        var hasMore = occurrence.changes().size() > changes.size()
                || !occurrence.changes().isEmpty() && !occurrence.complete();
        return new Account(headline, facts(occurrence, texts, zone), changes, hasMore,
                occurrence.paths().stream().map(this::absolute).toList());
    }

    /** The address of a path of ours, for people and programs outside. */
    public String absolute(String path) {
        return publicAddress.resolve(path).toString();
    }

    private static String name(Occurrence occurrence) {
        var designation = occurrence.designation();
        if (designation == null) {
            return occurrence.subject();
        }
        return occurrence.revision() == null ? designation : designation + " " + occurrence.revision();
    }

    /** In another language if there is none in this one. */
    private static String title(Occurrence occurrence, Language language) {
        var titles = occurrence.titles();
        return Stream.concat(Stream.of(language), Stream.of(Language.values()))
                .map(each -> titles.get(each.tag())).filter(Objects::nonNull).findFirst().orElse("");
    }

    private static List<Fact> facts(Occurrence occurrence, Texts texts, ZoneId zone) {
        return occurrence.details().entrySet().stream()
                .flatMap(detail -> texts.find("detail." + detail.getKey())
                        .map(label -> new Fact(label, value(detail.getValue(), texts, zone))).stream())
                .toList();
    }

    private static String value(String text, Texts texts, ZoneId zone) {
        if (TIME.matcher(text).matches()) {
            try {
                return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm '('VV')'")
                        .format(Instant.parse(text).atZone(zone));
            } catch (DateTimeException noMoment) {
                return Line.of(text);
            }
        }
        return Line.of(texts.find("value." + text).or(() -> texts.find("class." + text)).orElse(text));
    }

    private static ToldChange tell(Change change, Texts texts) {
        var kind = change.changeClass() == null
                ? ""
                : texts.find("class." + change.changeClass()).orElse(change.changeClass());
        return new ToldChange(Line.of(where(change.variations()) + " " + change.what()), amount(change.before()),
                amount(change.after()), Line.of(kind));
    }

    private static String where(List<String> variations) {
        var named = String.join(", ", variations.subList(0, Math.min(MOST_CODES, variations.size())));
        return variations.size() > MOST_CODES ? named + " …" : named;
    }

    private static String amount(@Nullable String value) {
        return value == null || value.isBlank() ? DASH : Line.of(value);
    }
}
