package org.packstd.gateway.edge;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/**
 * An answer that is given before the body was read (it is too large, nobody may send it, the service is away) reaches its
 * caller. It says that the connection ends, so that nobody sends a next request on it; what is still on its way is read and
 * dropped for a while, because a socket that is closed over unread bytes is reset, and a reset takes the answer with it.
 *
 * <p>A caller that goes on sending is cut off after 64 MiB or five seconds.
 */
@Component
final class UnreadBodies implements NettyServerCustomizer {

    private static final long MOST_BYTES = 64 * 1024 * 1024;
    private static final Duration LONGEST = Duration.ofSeconds(5);

    @Override
    public HttpServer apply(HttpServer server) {
        return server.doOnChannelInit((observer, channel, remote) -> channel.pipeline()
                .addAfter(NettyPipeline.HttpCodec, UnreadBodies.class.getSimpleName(), new Connection()));
    }

    /** What says that it has none is answered, perhaps at once, before its end is told. */
    static boolean hasBody(HttpRequest request) {
        return request.decoderResult().isFailure() || HttpUtil.isTransferEncodingChunked(request)
                || HttpUtil.getContentLength(request, 0L) > 0;
    }

    /** One connection; Netty calls it from one thread. */
    private static final class Connection extends ChannelDuplexHandler {

        private long asked;
        private long answered;
        private boolean sending;
        private boolean last;
        private boolean lingering;
        private long dropped;
        private @Nullable ScheduledFuture<?> patience;

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest request) {
                asked++;
                sending = hasBody(request);
            }
            if (message instanceof LastHttpContent content && content.decoderResult().isSuccess()) {
                sending = false;
            }
            if (lingering) {
                drop(context, message);
            } else {
                context.fireChannelRead(message);
            }
        }

        private void drop(ChannelHandlerContext context, Object message) {
            dropped += message instanceof HttpContent content ? content.content().readableBytes() : 0;
            ReferenceCountUtil.release(message);
            if (!sending || dropped > MOST_BYTES) {
                hangUp(context);
            }
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            if (message instanceof HttpResponse response
                    && response.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
                answered++;
                last = sending && asked == answered; // not the next one, sent ahead of this answer
                if (last) {
                    response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
                }
            }
            if (last && message instanceof LastHttpContent) {
                lingering = true;
                context.write(message, promise.unvoid()).addListener(_ -> linger(context));
            } else {
                context.write(message, promise);
            }
        }

        private void linger(ChannelHandlerContext context) {
            if (!sending) {
                hangUp(context);
                return;
            }
            if (context.pipeline().get(SslHandler.class) == null && context.channel() instanceof DuplexChannel socket) {
                socket.shutdownOutput(); // the caller sees the end of the answer now
            }
            context.channel().config().setAutoRead(true);
            patience = context.executor()
                    .schedule(() -> hangUp(context), LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        }

        private void hangUp(ChannelHandlerContext context) {
            lingering = false;
            forget();
            context.close().addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        }

        /** Those behind have done with the connection when the answer is written; its caller has not. */
        @Override
        public void close(ChannelHandlerContext context, ChannelPromise promise) {
            if (lingering && context.channel().isActive()) {
                context.channel().closeFuture().addListener(_ -> promise.trySuccess());
            } else {
                context.close(promise);
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            forget();
            context.fireChannelInactive();
        }

        private void forget() {
            if (patience != null) {
                patience.cancel(false);
            }
        }
    }
}
