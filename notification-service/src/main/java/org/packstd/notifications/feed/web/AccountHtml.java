package org.packstd.notifications.feed.web;

import java.util.stream.Collectors;
import org.packstd.notifications.wording.Account;
import org.packstd.notifications.wording.Texts;
import org.springframework.web.util.HtmlUtils;

/** An account as the few elements of HTML that every feed reader shows; all that came from outside is escaped. */
final class AccountHtml {

    private AccountHtml() {}

    static String of(Account account, Texts texts) {
        var html = new StringBuilder("<p>").append(escape(account.headline())).append("</p>");
        if (!account.facts().isEmpty()) {
            html.append(account.facts().stream()
                    .map(fact -> "<dt>" + escape(fact.label()) + "</dt><dd>" + escape(fact.value()) + "</dd>")
                    .collect(Collectors.joining("", "<dl>", "</dl>")));
        }
        if (!account.changes().isEmpty()) {
            html.append(account.changes().stream().map(AccountHtml::row)
                    .collect(Collectors.joining("", "<table>", "</table>")));
        }
        if (account.hasMore()) {
            html.append("<p>").append(escape(texts.say("changes.more"))).append("</p>");
        }
        return html.toString();
    }

    private static String row(Account.ToldChange change) {
        return "<tr><th>" + escape(change.what()) + "</th><td>" + escape(change.before()) + "</td><td>→</td><td>"
                + escape(change.after()) + "</td><td>" + escape(change.kind()) + "</td></tr>";
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
