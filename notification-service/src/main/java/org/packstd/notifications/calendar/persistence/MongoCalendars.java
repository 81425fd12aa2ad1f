package org.packstd.notifications.calendar.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bson.Document;
import org.packstd.notifications.calendar.CalendarId;
import org.packstd.notifications.calendar.PersonalCalendar;
import org.packstd.notifications.calendar.PersonalCalendars;
import org.packstd.notifications.database.DuplicateKey;
import org.packstd.notifications.database.Indexed;
import org.packstd.notifications.security.Role;
import org.packstd.notifications.wording.Language;
import org.springframework.stereotype.Component;

/** Of a removed calendar nothing but that it was stays, for longer than the key of its request is kept. */
@Component
final class MongoCalendars implements PersonalCalendars, Indexed {

    private static final long DAYS_REMEMBERED = 31;

    private final MongoCollection<Document> calendars;
    private final Clock clock;

    MongoCalendars(MongoDatabase database, Clock clock) {
        this.calendars = database.getCollection("calendars");
        this.clock = clock;
    }

    @Override
    public void createIndexes() {
        calendars.createIndex(Indexes.ascending("token"));
        calendars.createIndex(Indexes.ascending("owner", "createdAt"));
        calendars.createIndex(Indexes.ascending("removedAt"),
                new IndexOptions().expireAfter(DAYS_REMEMBERED, TimeUnit.DAYS));
    }

    @Override
    public Optional<PersonalCalendar> add(PersonalCalendar calendar) {
        try {
            calendars.insertOne(write(calendar));
            return Optional.of(calendar);
        } catch (MongoException failure) {
            DuplicateKey.orThrow(failure); // the request came before
            return Optional.ofNullable(calendars.find(and(eq(calendar.id().text()), exists("owner"))).first())
                    .map(MongoCalendars::read);
        }
    }

    @Override
    public Optional<PersonalCalendar> findByToken(String tokenHash) {
        return Optional.ofNullable(calendars.find(eq("token", tokenHash)).first()).map(MongoCalendars::read);
    }

    @Override
    public List<PersonalCalendar> of(String owner, int limit) {
        return calendars.find(eq("owner", owner)).sort(Sorts.ascending("createdAt")).limit(limit)
                .map(MongoCalendars::read).into(new ArrayList<>());
    }

    @Override
    public boolean remove(CalendarId id, String owner) {
        return calendars.updateOne(and(eq(id.text()), eq("owner", owner)),
                combine(set("removedAt", Date.from(clock.instant())), unset("owner"), unset("token"), unset("roles"),
                        unset("language"), unset("families"), unset("createdAt")))
                .getMatchedCount() == 1;
    }

    private static Document write(PersonalCalendar calendar) {
        return new Document("_id", calendar.id().text()).append("owner", calendar.owner())
                .append("roles", calendar.roles().stream().map(Role::name).sorted().toList())
                .append("language", calendar.language().name())
                .append("families", calendar.families().stream().sorted().toList())
                .append("token", calendar.tokenHash()).append("createdAt", Date.from(calendar.createdAt()));
    }

    private static PersonalCalendar read(Document document) {
        return new PersonalCalendar(new CalendarId(document.getString("_id")), document.getString("owner"),
                document.getList("roles", String.class).stream().map(Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                Language.valueOf(document.getString("language")),
                document.getList("families", String.class).stream().collect(Collectors.toUnmodifiableSet()),
                document.getString("token"), document.getDate("createdAt").toInstant());
    }
}
