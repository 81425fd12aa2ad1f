package org.packstd.gateway.edge;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.packstd.gateway.problem.ProblemKinds;
import org.packstd.gateway.problem.Refusal.Kind;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what cannot even be read as a request, in the shape of all other refusals, and hangs up: what follows on such a
 * connection may be read differently by everybody.
 */
@Component
final class BrokenRequests implements NettyServerCustomizer {

    private final ProblemKinds kinds;
    private final JsonMapper json;

    BrokenRequests(ProblemKinds kinds, JsonMapper json) {
        this.kinds = kinds;
        this.json = json;
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.doOnChannelInit((observer, channel, remote) -> channel.pipeline()
                .addAfter(NettyPipeline.HttpCodec, BrokenRequests.class.getSimpleName(), new Handler()));
    }

    private final class Handler extends ChannelInboundHandlerAdapter {

        private boolean refused;

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (refused) {
                ReferenceCountUtil.release(message);
            } else if (message instanceof HttpRequest request && !isReadable(request)) {
                refused = true;
                ReferenceCountUtil.release(message);
                refuse(context, request.decoderResult().cause());
            } else {
                context.fireChannelRead(message);
            }
        }
    }

    /** What a request of another version means, and where it ends, nobody knows. */
    private static boolean isReadable(HttpRequest request) {
        return request.decoderResult().isSuccess() && (request.protocolVersion().equals(HttpVersion.HTTP_1_1)
                || request.protocolVersion().equals(HttpVersion.HTTP_1_0));
    }

    /** @param cause null for a request of another version */
    private void refuse(ChannelHandlerContext context, @Nullable Throwable cause) {
        var kind = kinds.of(switch (cause) {
            case null -> Kind.MALFORMED;
            case TooLongHttpLineException _ -> Kind.URI_TOO_LONG;
            case TooLongHttpHeaderException _ -> Kind.HEADERS_TOO_LARGE;
            default -> Kind.MALFORMED;
        });
        var detail = switch (cause) {
            case null -> "request: of another version (expected: HTTP/1.1)";
            case TooLongHttpLineException _ -> "path and query: too long (expected: at most 8000 characters)";
            case TooLongHttpHeaderException _ -> "headers: too large (expected: at most 16 KiB)";
            default -> "request: not HTTP/1.1 (expected: a request line and headers as of RFC 9112)";
        };
        var body = json.writeValueAsString(Map.of("type", "/problems/" + kind.slug(), "title", kind.title().en(),
                "status", kind.status(), "detail", detail)).getBytes(StandardCharsets.UTF_8);
        var answer = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(kind.status()),
                Unpooled.wrappedBuffer(body));
        answer.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                .set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE)
                .set(RequestId.HEADER, UUID.randomUUID().toString());
        ProtectiveHeaders.forData((name, value) -> answer.headers().set(name, value));
        // past everything between here and the socket, which knows nothing of this request
        context.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
    }
}
