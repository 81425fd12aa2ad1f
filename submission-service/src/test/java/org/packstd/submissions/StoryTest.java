package org.packstd.submissions;

@ServiceTest
class StoryTest extends StoryContract {}
