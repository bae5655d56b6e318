package org.kith.moderation;

import org.kith.twinning.LinkWords;
import org.springframework.stereotype.Component;

/** What somebody wrote with a stage of a link is hidden by itself: the stage stays. */
@Component
class StageContent extends WordsOfLink {

    StageContent(LinkWords words, LinkWordsContent content) {
        super("stage", "stages", words::stated, content);
    }
}
