package org.packstd.submissions.submission.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.packstd.submissions.submission.Submitted.in;

import org.junit.jupiter.api.Test;
import org.packstd.submissions.submission.EventType;
import org.packstd.submissions.submission.State;
import org.packstd.submissions.submission.Submission;
import org.packstd.submissions.submission.Submitted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other services are told. */
class SubmissionEventsTest {

    @Test
    void whereSomethingIsOpenAfterTheStepTheEventSaysUntilWhen() {
        var extended = data(EventType.BALLOT_EXTENDED, in(State.BALLOT_OPEN));
        assertThat(extended.at("/closesAt").asString()).isEqualTo(Submitted.CLOSES_AT.toString());
        assertThat(extended.at("/ballotId").asString()).isNotEmpty();

        var opened = data(EventType.ENQUIRY_OPENED, in(State.ENQUIRY));
        assertThat(opened.at("/closesAt").asString()).isEqualTo(Submitted.CLOSES_AT.toString());
        assertThat(opened.has("ballotId")).isFalse();

        assertThat(data(EventType.ENQUIRY_CLOSED, in(State.COMMENT_RESOLUTION)).has("closesAt")).isFalse();
    }

    private static JsonNode data(EventType type, Submission entered) {
        return JsonMapper.shared().readTree(new SubmissionEvents().encode(type, entered).data());
    }
}
