package org.kith.moderation;

import org.kith.twinning.LinkWords;
import org.springframework.stereotype.Component;

/** What somebody wrote with an answer is hidden by itself: how they answered stays. */
@Component
class AnswerContent extends WordsOfLink {

    AnswerContent(LinkWords words, LinkWordsContent content) {
        super("answer", "answers", words::answered, content);
    }
}
