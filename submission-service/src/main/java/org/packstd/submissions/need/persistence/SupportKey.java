package org.packstd.submissions.need.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import org.bson.conversions.Bson;
import org.packstd.submissions.need.Need;
import org.packstd.submissions.page.Cursor;

/** Place of a need in the list by supporters: how many there are, and which need for those with as many. */
record SupportKey(int supporters, String need) {

    static SupportKey of(Need need) {
        return new SupportKey(need.supporters(), need.id().value());
    }

    static SupportKey parse(Cursor cursor) {
        var parts = cursor.after().split("~", 2);
        if (parts.length != 2) {
            throw cursor.malformed();
        }
        try {
            return new SupportKey(Integer.parseInt(parts[0]), parts[1]);
        } catch (NumberFormatException notOurs) {
            throw cursor.malformed();
        }
    }

    Bson after() {
        return and(lte(NeedDocument.SUPPORTERS, supporters), // the bound of the index
                or(lt(NeedDocument.SUPPORTERS, supporters), lt("_id", need)));
    }

    @Override
    public String toString() {
        return supporters + "~" + need;
    }
}
