package org.packstd.submissions;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.kafka.test.context.EmbeddedKafka;
import org.springframework.test.context.ContextConfiguration;

/** Runs a test against the started service. All such tests share one service, so each makes its own submissions. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = SubmissionsApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@EmbeddedKafka(partitions = 1, topics = "packstd.standards.v1", bootstrapServersProperty = "spring.kafka.bootstrap-servers")
@ContextConfiguration(initializers = Neighbours.class)
@interface ServiceTest {
}
