package org.packstd.submissions.need.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.packstd.submissions.api.model.BlockedNeedAction;
import org.packstd.submissions.api.model.FigureRange;
import org.packstd.submissions.api.model.LocalizedText;
import org.packstd.submissions.api.model.Need;
import org.packstd.submissions.api.model.NeedAction;
import org.packstd.submissions.api.model.NeedAnswer;
import org.packstd.submissions.api.model.NeedStatement;
import org.packstd.submissions.api.model.NeedStatus;
import org.packstd.submissions.api.model.Offer;
import org.packstd.submissions.api.model.PublishedAs;
import org.packstd.submissions.api.model.Supporter;
import org.packstd.submissions.api.model.VolumeClass;
import org.packstd.submissions.need.NeedRights;
import org.packstd.submissions.need.Support;
import org.packstd.submissions.permission.Verdict;
import org.packstd.submissions.security.Caller;
import org.packstd.submissions.problem.Offence;
import org.packstd.submissions.problem.Problem;
import org.packstd.submissions.range.Range;
import org.packstd.submissions.range.Unit;

/** Between needs and the models of the contract. */
final class NeedRepresentations {

    private NeedRepresentations() {}

    static org.packstd.submissions.need.NeedStatement statement(NeedStatement statement) {
        var volume = statement.getVolume();
        var title = statement.getTitle();
        return new org.packstd.submissions.need.NeedStatement(
                new org.packstd.submissions.proposal.LocalizedText(title.getEn(), title.getZh()), statement.getText(),
                statement.getFamily(), ranges(statement.getParameters()),
                Objects.requireNonNullElse(statement.getDomains(), List.of()),
                volume == null ? null : org.packstd.submissions.need.VolumeClass.valueOf(volume.getValue()));
    }

    /** All offences of all ranges at once. */
    private static List<Range> ranges(List<FigureRange> figures) {
        var ranges = new ArrayList<Range>();
        var offences = new ArrayList<Offence>();
        for (var i = 0; i < figures.size(); i++) {
            var figure = figures.get(i);
            try {
                ranges.add(Range.parse("/parameters/" + i, figure.getParameter(), figure.getMin(), figure.getMax(),
                        figure.getUnit()));
            } catch (Problem notARange) {
                offences.addAll(notARange.offences());
            }
        }
        if (!offences.isEmpty()) {
            throw Problem.ruleViolated(offences);
        }
        return ranges;
    }

    /**
     * A need as one caller sees it.
     *
     * @param supported whether the caller's organisation supports the need
     */
    static Need represent(org.packstd.submissions.need.Need need, Caller caller, boolean supported) {
        var rights = rights(need, caller, supported);
        var statement = need.statement();
        var volume = statement.volume();
        var metBy = need.metBy();
        return new Need(need.id().value(), NeedStatus.fromValue(need.status().name()),
                new LocalizedText().en(statement.title().en()).zh(statement.title().zh()), statement.family(),
                statement.parameters().stream().map(NeedRepresentations::represent).toList(), statement.domains(),
                need.supporters(), supported, need.createdAt(), need.updatedAt(), rights.allowed(), rights.blocked())
                .organisation(
                        need.named() || need.organisation().equals(caller.organisation()) ? need.organisation() : null)
                .text(statement.text())
                .volume(volume == null ? null : VolumeClass.fromValue(volume.name()))
                .metBy(metBy == null ? null : new PublishedAs(metBy.designation(), metBy.revision()));
    }

    /** Only the version matters to a change; who reads it again also wants to see other supporters, and what they may do. */
    static String entityTag(org.packstd.submissions.need.Need need, Caller caller, boolean supported) {
        var rights = rights(need, caller, supported).toString().getBytes(UTF_8);
        return "%d-%d%s-%s".formatted(need.version(), need.supporters(), supported ? "s" : "",
                UUID.nameUUIDFromBytes(rights));
    }

    private record Rights(List<NeedAction> allowed, List<BlockedNeedAction> blocked) {}

    private static Rights rights(org.packstd.submissions.need.Need need, Caller caller, boolean supported) {
        var allowed = new ArrayList<NeedAction>();
        var blocked = new ArrayList<BlockedNeedAction>();
        var judge = new NeedRights(caller);
        for (var action : org.packstd.submissions.need.NeedAction.values()) {
            var shown = NeedAction.fromValue(action.wireName());
            switch (judge.judge(action, need, supported)) {
                case Verdict.Allowed() -> allowed.add(shown);
                case Verdict.Blocked(var hindrance) -> blocked.add(new BlockedNeedAction(shown, hindrance.reason(),
                        hindrance.code(), new LocalizedText().en(hindrance.english()).zh(hindrance.chinese())));
                case Verdict.Forbidden _ -> {
                }
            }
        }
        return new Rights(allowed, blocked);
    }

    static Supporter represent(Support support) {
        return new Supporter(support.organisation(), support.named(), support.since());
    }

    static NeedAnswer represent(org.packstd.submissions.need.NeedAnswer answer) {
        return new NeedAnswer(answer.need().value(), answer.submission().value(), answer.organisation(),
                answer.since());
    }

    static Offer represent(org.packstd.submissions.need.Offer offer) {
        return new Offer(offer.id(), offer.need().value(), offer.organisation(), offer.title(), offer.summary(),
                offer.at()).link(offer.link()).attachmentId(offer.attachment());
    }

    private static FigureRange represent(Range range) {
        return new FigureRange(range.parameter()).min(figure(range.min())).max(figure(range.max()))
                .unit(range.unit() == Unit.COUNT ? null : range.unit().symbol());
    }

    private static @Nullable String figure(@Nullable BigDecimal figure) {
        return figure == null ? null : figure.toPlainString();
    }
}
