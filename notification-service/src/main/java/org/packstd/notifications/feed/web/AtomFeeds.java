package org.packstd.notifications.feed.web;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.packstd.notifications.event.CloudEvent;
import org.packstd.notifications.feed.FeedPage;
import org.packstd.notifications.wording.Account;
import org.packstd.notifications.wording.Accounts;
import org.packstd.notifications.wording.Language;
import org.packstd.notifications.wording.Line;
import org.packstd.notifications.wording.Texts;
import org.packstd.notifications.wording.json.Occurrences;
import org.springframework.stereotype.Component;

/** Writes pages as Atom documents; the same page gives the same text. */
@Component
final class AtomFeeds {

    /** A feed must say when it was updated, also before anything happened. */
    private static final Instant BEFORE_ALL = Instant.parse("2026-01-01T00:00:00Z");
    private static final String ATOM = "application/atom+xml";

    private final Accounts accounts;
    private final Occurrences occurrences;

    AtomFeeds(Accounts accounts, Occurrences occurrences) {
        this.accounts = accounts;
        this.occurrences = occurrences;
    }

    /**
     * @param title  key of the sentence that names the feed
     * @param name   what is put into it
     * @param before where the page starts; empty for the first
     */
    String write(FeedAddress address, String title, String name, OptionalLong before, FeedPage page,
            Language language) {
        var texts = Texts.in(language);
        var feed = new Feed("atom_1.0");
        feed.setId(address.id());
        feed.setTitle(texts.say(title, Map.of("name", Line.of(name))));
        feed.setUpdated(Date.from(page.events().stream().map(CloudEvent::time).max(Instant::compareTo)
                .orElse(BEFORE_ALL)));
        var author = new Person();
        author.setName(texts.say("feed.author"));
        feed.setAuthors(List.of(author));
        feed.setOtherLinks(links(address, before, page.next(), language));
        feed.setEntries(page.events().stream().map(event -> entry(event, language, texts)).toList());
        return text(feed, language);
    }

    private List<Link> links(FeedAddress address, OptionalLong before, OptionalLong next, Language language) {
        var links = new ArrayList<Link>();
        links.add(link("self", ATOM, address.page(language, before)));
        links.add(link("first", ATOM, address.page(language, OptionalLong.empty())));
        if (next.isPresent()) {
            links.add(link("next", ATOM, address.page(language, next)));
        }
        return links;
    }

    private Link link(String relation, String type, String path) {
        var link = new Link();
        link.setRel(relation);
        link.setType(type);
        link.setHref(accounts.absolute(path));
        return link;
    }

    private Entry entry(CloudEvent event, Language language, Texts texts) {
        var account = accounts.tell(occurrences.of(event), language, ZoneOffset.UTC);
        var entry = new Entry();
        entry.setId(AtomNames.ofEvent(event.id()));
        entry.setTitle(account.headline());
        entry.setPublished(Date.from(event.time()));
        entry.setUpdated(Date.from(event.time()));
        var category = new Category();
        category.setTerm(event.type().text());
        entry.setCategories(List.of(category));
        entry.setAlternateLinks(account.links().stream().limit(1).map(AtomFeeds::alternate).toList());
        entry.setContents(List.of(content(account, texts)));
        return entry;
    }

    private static Link alternate(String address) {
        var link = new Link();
        link.setRel("alternate");
        link.setType("application/json");
        link.setHref(address);
        return link;
    }

    private static Content content(Account account, Texts texts) {
        var content = new Content();
        content.setType("html");
        content.setValue(AccountHtml.of(account, texts));
        return content;
    }

    private static String text(Feed feed, Language language) {
        try {
            var document = new WireFeedOutput().outputJDom(feed);
            document.getRootElement().setAttribute("lang", language.tag(), Namespace.XML_NAMESPACE);
            return new XMLOutputter(Format.getRawFormat()).outputString(document);
        } catch (FeedException ourFault) {
            throw new IllegalStateException(ourFault);
        }
    }
}
