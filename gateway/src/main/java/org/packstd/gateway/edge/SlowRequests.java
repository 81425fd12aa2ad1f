package org.packstd.gateway.edge;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/**
 * Hangs up on whoever takes too long to say what is wanted. A thread is never held by such a connection, but a descriptor and
 * some memory are, and a byte now and then would keep them for ever: the time between bytes says nothing, so the whole head
 * and the whole body have an end.
 */
@Component
final class SlowRequests implements NettyServerCustomizer {

    /**
     * How long a request may take to arrive.
     *
     * @param head  from the first byte, or the beginning of the connection, to the last of the headers; a second to a minute
     * @param pause between two parts of a body
     * @param body  from the headers to the end of the body; the largest file that may be sent has to come through in it
     */
    @ConfigurationProperties("gateway.arrival")
    record Settings(Duration head, Duration pause, Duration body) {}

    private final Settings settings;

    SlowRequests(Settings settings) {
        this.settings = settings;
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.doOnChannelInit((observer, channel, remote) -> {
            var arrival = new Arrival(settings);
            channel.pipeline().addBefore(NettyPipeline.HttpCodec, "BytesThatCame", arrival)
                    .addAfter(NettyPipeline.HttpCodec, "RequestsThatCame", arrival.decoded());
        });
    }

    /**
     * What comes in over one connection; Netty calls it from one thread. The library has such limits of its own, which go on
     * counting for two minutes, and keep all of the request, when it is answered before its end was told: what is kept is.
     */
    private static final class Arrival extends ChannelInboundHandlerAdapter {

        private final Settings settings;
        private boolean inBody;
        private long bodyEnds;
        private long heardAt;
        private @Nullable ScheduledFuture<?> nextLook;

        Arrival(Settings settings) {
            this.settings = settings;
        }

        @Override
        public void channelActive(ChannelHandlerContext context) {
            beginHead(context);
            context.fireChannelActive();
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            if (inBody) {
                heardAt = System.nanoTime();
            } else if (nextLook == null) {
                beginHead(context);
            }
            context.fireChannelRead(bytes);
        }

        private void beginHead(ChannelHandlerContext context) {
            nextLook = context.executor().schedule(() -> context.close(), settings.head().toNanos(), NANOSECONDS);
        }

        private void beginBody(ChannelHandlerContext context) {
            inBody = true;
            heardAt = System.nanoTime();
            bodyEnds = heardAt + settings.body().toNanos();
            look(context);
        }

        private void look(ChannelHandlerContext context) {
            var left = Math.min(heardAt + settings.pause().toNanos(), bodyEnds) - System.nanoTime();
            if (left > 0) {
                nextLook = context.executor().schedule(() -> look(context), left, NANOSECONDS);
            } else {
                context.close();
            }
        }

        private void arrived() {
            inBody = false;
            if (nextLook != null) {
                nextLook.cancel(false);
                nextLook = null;
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            arrived();
            context.fireChannelInactive();
        }

        /** Behind the codec: sees that a head is there, and that its body is. */
        ChannelInboundHandlerAdapter decoded() {
            return new ChannelInboundHandlerAdapter() {
                @Override
                public void channelRead(ChannelHandlerContext context, Object message) {
                    if (message instanceof HttpRequest request) {
                        arrived();
                        if (UnreadBodies.hasBody(request)) {
                            beginBody(context);
                        }
                    }
                    if (message instanceof LastHttpContent) {
                        arrived();
                    }
                    context.fireChannelRead(message);
                }
            };
        }
    }
}
