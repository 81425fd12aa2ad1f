package org.packstd.local.mongo.engine;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What would be done wrongly or silently not at all: it is answered with error 238, "not supported". */
final class Refusals {

    private static final int NOT_IMPLEMENTED = 238;

    private static final Set<String> COMMANDS = Set.of("startsession", "refreshsessions", "committransaction",
            "aborttransaction", "renamecollection", "explain", "mapreduce", "collmod", "createuser", "bulkwrite",
            "converttocapped", "saslstart", "createsearchindexes");
    private static final List<String> OPTIONS = List.of("collation", "txnNumber", "startTransaction", "autocommit",
            "tailable", "awaitData", "min", "max", "returnKey", "showRecordId", "let", "explain");
    private static final List<String> COLLECTION_OPTIONS = List.of("viewOn", "pipeline", "capped", "validator",
            "timeseries", "clusteredIndex", "encryptedFields", "changeStreamPreAndPostImages", "expireAfterSeconds");
    private static final Set<String> STAGES = Set.of("$changeStream", "$out", "$merge", "$geoNear", "$search");
    private static final Set<String> PROJECTIONS = Set.of("$slice", "$elemMatch");

    private Refusals() {}

    static void check(String command, Document arguments) {
        var name = command.toLowerCase(Locale.ROOT);
        refuseIf(COMMANDS.contains(name), "the command '" + command + "'");
        OPTIONS.forEach(option -> refuseIf(isGiven(arguments, option), "'" + option + "'"));
        switch (name) {
            case "create" ->
                COLLECTION_OPTIONS.forEach(option -> refuseIf(isGiven(arguments, option), "'" + option + "'"));
            case "createindexes" -> documents(arguments, "indexes").forEach(Refusals::checkIndex);
            case "update" -> documents(arguments, "updates").forEach(each -> checkUpdate(each, each.get("u")));
            case "delete" -> documents(arguments, "deletes")
                    .forEach(each -> refuseIf(isGiven(each, "collation"), "'collation'"));
            case "findandmodify" -> {
                checkUpdate(arguments, arguments.get("update"));
                checkProjection(arguments.get("fields"));
            }
            case "find" -> checkProjection(arguments.get("projection"));
            case "aggregate" -> {
                refuseIf(!(arguments.get("aggregate") instanceof String), "an aggregation without a collection");
                documents(arguments, "pipeline").forEach(Refusals::checkStage);
            }
            default -> {
            } // nothing to refuse
        }
    }

    private static void checkIndex(Document index) {
        refuseIf(isGiven(index, "collation"), "'collation'");
        refuseIf(isGiven(index, "wildcardProjection"), "a wildcard index");
        ((Document) Objects.requireNonNull(index.get("key"))).forEach((path, kind) -> {
            refuseIf(!(kind instanceof Number), "an index of type '" + kind + "'");
            refuseIf(path.contains("$**"), "a wildcard index");
            refuseIf(path.matches(".*\\.\\d+(\\..*)?"), "an index on one element of an array ('" + path + "')");
        });
    }

    private static void checkUpdate(Document holder, @Nullable Object update) {
        refuseIf(update instanceof Collection<?>, "an update by pipeline");
        refuseIf(isGiven(holder, "collation"), "'collation'");
    }

    private static void checkProjection(@Nullable Object projection) {
        if (projection instanceof Document fields) {
            fields.forEach((path, value) -> {
                refuseIf(path.endsWith(".$"), "the positional projection '" + path + "'");
                refuseIf(!(value instanceof Number || value instanceof Boolean) && !isKnownOperator(value),
                        "the expression in the projection of '" + path + "'");
            });
        }
    }

    private static boolean isKnownOperator(@Nullable Object value) {
        return value instanceof Document operator && PROJECTIONS.containsAll(operator.keySet());
    }

    private static void checkStage(Document stage) {
        stage.keySet().forEach(kind -> refuseIf(STAGES.contains(kind), "the stage '" + kind + "'"));
    }

    private static void refuseIf(boolean wanted, String what) {
        if (wanted) {
            throw new MongoServerError(NOT_IMPLEMENTED, "NotImplemented",
                    what + " is not supported by the embedded server; see the portable contract, or use a real MongoDB");
        }
    }

    private static boolean isGiven(Document holder, String option) {
        var value = holder.get(option);
        return value != null && !Boolean.FALSE.equals(value) && !(value instanceof Document empty && empty.isEmpty());
    }

    private static List<Document> documents(Document holder, String field) {
        return holder.get(field) instanceof Collection<?> many
                ? many.stream().filter(Document.class::isInstance).map(Document.class::cast).toList()
                : List.of();
    }
}
