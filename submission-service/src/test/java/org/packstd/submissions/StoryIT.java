package org.packstd.submissions;

import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.testcontainers.junit.jupiter.Testcontainers;

/** The story with MongoDB and Kafka as they are in production. */
@Tag("docker")
@Testcontainers(disabledWithoutDocker = true)
@SpringBootTest(classes = SubmissionsApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = RealNeighbours.class)
class StoryIT extends StoryContract {}
