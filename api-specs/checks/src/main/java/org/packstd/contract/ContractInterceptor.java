package org.packstd.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/** Put into a test's RestClient, it checks every answer against the contract before the test sees it. */
public final class ContractInterceptor implements ClientHttpRequestInterceptor {

    private final RestContract contract;

    public ContractInterceptor(RestContract contract) {
        this.contract = contract;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        var response = new ReadResponse(execution.execute(request, body));
        var type = response.getHeaders().getContentType();
        contract.checkResponse(request.getMethod().name(), request.getURI().getPath(), response.getStatusCode().value(),
                type == null ? "" : type.getType() + "/" + type.getSubtype(), response.getHeaders().toSingleValueMap(),
                response.text());
        return response;
    }

    private static final class ReadResponse implements ClientHttpResponse {

        private final ClientHttpResponse response;
        private final byte[] body;

        ReadResponse(ClientHttpResponse response) throws IOException {
            this.response = response;
            this.body = response.getBody().readAllBytes();
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(body);
        }

        @Override
        public HttpStatusCode getStatusCode() throws IOException {
            return response.getStatusCode();
        }

        @Override
        public String getStatusText() throws IOException {
            return response.getStatusText();
        }

        @Override
        public HttpHeaders getHeaders() {
            return response.getHeaders();
        }

        @Override
        public void close() {
            response.close();
        }
    }
}
