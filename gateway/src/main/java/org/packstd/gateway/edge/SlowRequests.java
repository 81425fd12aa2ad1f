package org.packstd.gateway.edge;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
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
        return server.readTimeout(settings.pause()).requestTimeout(settings.body())
                .doOnChannelInit((observer, channel, remote) -> {
                    var heads = new Heads(settings.head());
                    channel.pipeline().addBefore(NettyPipeline.HttpCodec, "SlowHeads", heads)
                            .addAfter(NettyPipeline.HttpCodec, "HeadsThatCame", heads.ended());
                });
    }

    /** The bytes of one connection, before anybody knows what they mean; Netty calls it from one thread. */
    private static final class Heads extends ChannelInboundHandlerAdapter {

        private final Duration patience;
        private boolean inBody;
        private @Nullable ScheduledFuture<?> end;

        Heads(Duration patience) {
            this.patience = patience;
        }

        @Override
        public void channelActive(ChannelHandlerContext context) {
            begin(context);
            context.fireChannelActive();
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            if (end == null && !inBody) {
                begin(context);
            }
            context.fireChannelRead(bytes);
        }

        private void begin(ChannelHandlerContext context) {
            end = context.executor().schedule(() -> context.close(), patience.toMillis(), TimeUnit.MILLISECONDS);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            forget();
            context.fireChannelInactive();
        }

        private void forget() {
            if (end != null) {
                end.cancel(false);
                end = null;
            }
        }

        /** Behind the codec: sees that a head is there, and that its body is. */
        ChannelInboundHandlerAdapter ended() {
            return new ChannelInboundHandlerAdapter() {
                @Override
                public void channelRead(ChannelHandlerContext context, Object message) {
                    if (message instanceof HttpRequest) {
                        forget();
                        inBody = true;
                    }
                    if (message instanceof LastHttpContent) {
                        inBody = false;
                    }
                    context.fireChannelRead(message);
                }
            };
        }
    }
}
