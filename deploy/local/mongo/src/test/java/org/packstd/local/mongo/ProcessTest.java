package org.packstd.local.mongo;

import static com.mongodb.client.model.Filters.eq;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.packstd.local.mongo.journal.JournalBroken;

class ProcessTest {

    @TempDir
    Path data;

    @Test
    void aServerSaysWhereItIsServesSeveralClientsAndKeepsItsDataWhenStopped() {
        var server = ServerProcess.start(data, 0);
        assertThat(server.firstLine()).startsWith("ready: mongodb://127.0.0.1:").contains("never for production");
        try (var one = MongoClients.create(server.connectionString());
                var other = MongoClients.create(server.connectionString())) {
            one.getDatabase("d").getCollection("c").insertOne(new Document("_id", 1));
            assertThat(other.getDatabase("d").getCollection("c").find(eq(1))).hasSize(1);
        }

        assertThat(server.stop()).isEqualTo(143);

        try (var mongo = EmbeddedMongo.at(data, 0); var client = MongoClients.create(mongo.connectionString(""))) {
            assertThat(client.getDatabase("d").getCollection("c").find(eq(1))).hasSize(1);
            assertThatThrownBy(() -> EmbeddedMongo.at(data, 0)).isInstanceOf(JournalBroken.class)
                    .hasMessageContaining("in use by another server");
        }
    }

    @Test
    void aBusyPortIsNamed() throws IOException {
        try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var server = ServerProcess.start(data, busy.getLocalPort());

            assertThat(server.firstLine()).contains("port: " + busy.getLocalPort() + " is taken")
                    .contains("MONGO_PORT");
            assertThat(server.awaitEnd()).isEqualTo(1);
        }
    }

    @Test
    void nobodyOutsideThisMachineCanConnect() throws IOException {
        try (var mongo = EmbeddedMongo.inMemory()) {
            var outward = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress())
                    .toList();
            for (var address : outward) {
                try (var socket = new Socket()) {
                    var target = new InetSocketAddress(requireNonNull(address), mongo.port());
                    assertThatThrownBy(() -> socket.connect(target, 500)).isInstanceOf(IOException.class);
                }
            }
        }
    }
}
