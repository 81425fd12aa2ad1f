package org.packstd.submissions.need.persistence;

import java.util.Date;
import org.bson.Document;
import org.packstd.submissions.need.NeedId;
import org.packstd.submissions.need.Offer;

/** Offers as documents. */
final class OfferDocument {

    private OfferDocument() {}

    static Document encode(Offer offer) {
        var document = new Document("_id", offer.id()).append("need", offer.need().value())
                .append("organisation", offer.organisation()).append("title", offer.title())
                .append("summary", offer.summary()).append("at", Date.from(offer.at()));
        NeedDocument.put(document, "link", offer.link());
        NeedDocument.put(document, "attachment", offer.attachment());
        return document;
    }

    static Offer decode(Document document) {
        return new Offer(NeedDocument.text(document, "_id"), new NeedId(NeedDocument.text(document, "need")),
                NeedDocument.text(document, "organisation"), NeedDocument.text(document, "title"),
                NeedDocument.text(document, "summary"), document.getString("link"), document.getString("attachment"),
                NeedDocument.instant(document, "at"));
    }
}
