package org.packstd.standards.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.packstd.standards.exchange.Change;
import org.packstd.standards.exchange.Changes;
import org.packstd.standards.exchange.DocumentForm;
import org.packstd.standards.exchange.ExportStandards;
import org.packstd.standards.standard.Revisions;
import org.packstd.standards.standard.Standards;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;

class BulkControllerTest {

    private static final Changes FEED = new Changes() {

        @Override
        public long last() {
            return 42;
        }

        @Override
        public List<Change> after(long after, int limit) {
            throw new AssertionError("read");
        }
    };

    @Test
    void whoAsksForTheHeadAloneIsToldWhereTheFeedEndsAndNothingIsRead() throws Exception {
        var export = new ExportStandards(untouched(Standards.class), untouched(Revisions.class));
        var response = new MockHttpServletResponse();

        new BulkController(export, FEED, untouched(DocumentForm.class)).everything(null, HttpMethod.HEAD, response);

        assertThat(response.getHeader("Link")).isEqualTo("</api/v1/changes?since=42>; rel=\"monitor\"");
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    private static <T> T untouched(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, (_, method, _) -> {
            throw new AssertionError(method + " was asked");
        }));
    }
}
