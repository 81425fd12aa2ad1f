package org.packstd.notifications.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.input.SAXBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.packstd.notifications.delivery.Samples;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.feed.FeedPage;
import org.packstd.notifications.wording.Accounts;
import org.packstd.notifications.wording.Language;
import org.packstd.notifications.wording.json.Occurrences;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import tools.jackson.databind.json.JsonMapper;

/** Feeds as readers get them: by the grammar of the RFC, by the rules of feed validators, and by a parser that is not ours. */
class AtomFeedsTest {

    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
    private static final FeedAddress ADDRESS = new FeedAddress("/api/v1/feeds/families/CSP.atom", "");
    private static final String HOSTILE = "{\"title\": {\"en\": \"</title><script>alert(1)</script> & ]]> \\u0000\\u0008"
            + "\\uFFFE <b>\", \"zh\": \"<节距> & ]]>\"}, \"revision\": \"B\"}";

    private final AtomFeeds feeds = new AtomFeeds(new Accounts(URI.create("https://packstd.example")),
            new Occurrences(JsonMapper.shared()));

    @ParameterizedTest
    @EnumSource
    void aPageKeepsTheGrammarOfAtomAndTheRulesOfValidators(Language language) throws Exception {
        var text = write(language, OptionalLong.of(40), page(20, OptionalLong.of(21)));

        assertThat(grammarErrors(text)).isEmpty();
        keepsTheRules(parse(text), language);
    }

    @Test
    void anEmptyFeedIsAFeedToo() throws Exception {
        var text = write(Language.EN, OptionalLong.empty(), new FeedPage(List.of(), OptionalLong.empty()));

        assertThat(grammarErrors(text)).isEmpty();
        keepsTheRules(parse(text), Language.EN);
    }

    /** Of the W3C feed validator: what the grammar cannot say. */
    private static void keepsTheRules(Document document, Language language) {
        var feed = document.getRootElement();
        assertThat(feed.getAttributeValue("lang", Namespace.XML_NAMESPACE)).isEqualTo(language.tag());
        assertThat(feed.getChild("author", ATOM).getChildText("name", ATOM)).as("an author for entries without one")
                .isNotBlank();
        assertThat(links(feed, "self")).singleElement().satisfies(self -> {
            assertThat(URI.create(self.getAttributeValue("href")).isAbsolute()).isTrue();
            assertThat(self.getAttributeValue("type")).isEqualTo("application/atom+xml");
        });
        var ids = new HashSet<String>();
        for (var entry : feed.getChildren("entry", ATOM)) {
            var id = entry.getChildText("id", ATOM);
            assertThat(ids.add(id)).as("once: " + id).isTrue();
            assertThat(id).matches("tag:[a-z.]+,\\d{4}:[0-9a-zA-Z;/?:@&=+$.\\-_!~*'()%,]+");
            assertThat(entry.getChildText("title", ATOM)).isNotBlank();
            assertThat(links(entry, "alternate")).hasSizeLessThanOrEqualTo(1);
            var content = entry.getChild("content", ATOM);
            assertThat(content.getAttributeValue("type")).isEqualTo("html");
            assertThat(content.getText()).doesNotContain("<script").doesNotContain("javascript:");
            assertThat(entry.getChildText("updated", ATOM)).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        }
        assertThat(feed.getChildText("updated", ATOM)).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    }

    @Test
    void pagesLeadToOlderOnesAndBackToTheFirst() throws Exception {
        var feed = parse(write(Language.ZH, OptionalLong.of(40), page(20, OptionalLong.of(21)))).getRootElement();

        assertThat(links(feed, "next")).extracting(link -> link.getAttributeValue("href"))
                .containsExactly("https://packstd.example/api/v1/feeds/families/CSP.atom?lang=zh&before=21");
        assertThat(links(feed, "first")).extracting(link -> link.getAttributeValue("href"))
                .containsExactly("https://packstd.example/api/v1/feeds/families/CSP.atom?lang=zh");
        var last = parse(write(Language.ZH, OptionalLong.of(21), page(2, OptionalLong.empty()))).getRootElement();
        assertThat(links(last, "next")).isEmpty();
    }

    @Test
    void entriesKeepTheirIdsInEveryLanguageAndOnEveryPage() throws Exception {
        var english = parse(write(Language.EN, OptionalLong.empty(), page(3, OptionalLong.empty()))).getRootElement();
        var chinese = parse(write(Language.ZH, OptionalLong.of(9), page(3, OptionalLong.of(1)))).getRootElement();

        assertThat(chinese.getChildText("id", ATOM)).isEqualTo(english.getChildText("id", ATOM));
        assertThat(ids(chinese)).isEqualTo(ids(english))
                .contains("tag:packstd.org,2026:events/PS-CSP-0012/B/published-1");
    }

    @Test
    void aTitleIsTextWhateverItLooksLike() throws Exception {
        var hostile = new FeedPage(List.of(event("evt-1", HOSTILE)), OptionalLong.empty());
        var text = write(Language.EN, OptionalLong.empty(), hostile);

        assertThat(grammarErrors(text)).isEmpty();
        var entry = parse(text).getRootElement().getChild("entry", ATOM);
        assertThat(entry.getChildText("title", ATOM))
                .isEqualTo("Published: PS-CSP-0012 B, </title><script>alert(1)</script> & ]]> <b>");
        assertThat(entry.getChildText("content", ATOM)).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    /** The npm package feedparser, in strict mode. */
    @Test
    void aParserThatIsNotOursReadsWhatWeWrote() throws Exception {
        var page = new FeedPage(List.of(event("PS-CSP-0012/C/published", HOSTILE), Samples.event("evt-2")),
                OptionalLong.of(7));
        var readers = Path.of("src/test/readers");
        var reader = new ProcessBuilder("node", "read-feed.mjs").directory(readers.toFile()).redirectErrorStream(true)
                .start();
        try (var in = reader.outputWriter()) {
            in.write(write(Language.ZH, OptionalLong.empty(), page));
        }
        var said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(reader.waitFor()).as(said).isZero();
        var read = JsonMapper.shared().readTree(said);

        assertThat(read.at("/type").asString()).isEqualTo("atom");
        assertThat(read.at("/version").asString()).isEqualTo("1.0");
        assertThat(read.at("/title").asString()).isEqualTo("CSP 系列的变化");
        assertThat(read.at("/self").asString())
                .isEqualTo("https://packstd.example/api/v1/feeds/families/CSP.atom?lang=zh");
        assertThat(read.at("/items")).hasSize(2);
        assertThat(read.at("/items/0/id").asString()).isEqualTo("tag:packstd.org,2026:events/PS-CSP-0012/C/published");
        assertThat(read.at("/items/0/title").asString()).isEqualTo("已发布：PS-CSP-0012 B，<节距> & ]]>");
        assertThat(read.at("/items/0/categories/0").asString()).isEqualTo("standard.published");
        assertThat(read.at("/items/0/at").asString()).isEqualTo("2026-11-22T10:00:00.000Z");
        assertThat(read.at("/items/0/html").asString()).contains("&lt;节距&gt;");
    }

    private String write(Language language, OptionalLong before, FeedPage page) {
        return feeds.write(ADDRESS, "feed.family", "CSP", before, page, language);
    }

    private static FeedPage page(int entries, OptionalLong next) {
        return new FeedPage(IntStream.range(0, entries)
                .mapToObj(number -> event("PS-CSP-0012/B/published-" + number, HOSTILE)).toList(), next);
    }

    private static CloudEvent event(String id, String data) {
        var any = Samples.event(id);
        return new CloudEvent(id, any.type(), any.source(), any.time(), any.subject(), any.dataSchema(), any.family(),
                any.designation(), data);
    }

    private static Document parse(String text) throws Exception {
        return new SAXBuilder().build(new StringReader(text));
    }

    private static List<String> ids(Element feed) {
        return feed.getChildren("entry", ATOM).stream().map(entry -> entry.getChildText("id", ATOM)).toList();
    }

    private static List<Element> links(Element of, String relation) {
        return of.getChildren("link", ATOM).stream()
                .filter(link -> relation.equals(link.getAttributeValue("rel", "alternate"))).toList();
    }

    /** Validates against the RELAX NG grammar in appendix B of RFC 4287. */
    private static String grammarErrors(String text) throws Exception {
        var errors = new StringWriter();
        var properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new ErrorHandler() {
            @Override
            public void warning(SAXParseException warning) {
                error(warning);
            }

            @Override
            public void error(SAXParseException error) {
                errors.write(error.getLineNumber() + ":" + error.getColumnNumber() + " " + error.getMessage() + "\n");
            }

            @Override
            public void fatalError(SAXParseException fatal) {
                error(fatal);
            }
        });
        var driver = new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        var grammar = Path.of("src/test/resources/atom/rfc4287.rnc");
        assertThat(driver.loadSchema(new InputSource(new StringReader(Files.readString(grammar))))).as("the grammar: "
                + errors).isTrue();
        driver.validate(new InputSource(new StringReader(text)));
        return errors.toString();
    }
}
